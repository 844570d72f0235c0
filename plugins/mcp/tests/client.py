"""The official client of the Model Context Protocol talks to the served program: `client.py PROGRAM`.

Lists, calls, previews, refuses, asks, cancels, and calls two hundred times at once, in both ways of opening a session.
Prints what happens as a transcript; ends with 3 where the client is not installed.
"""

import sys
import tempfile

try:
    import anyio
    from mcp import Client, StdioServerParameters
    from mcp_types import ElicitResult
except ImportError as missing:
    print(f"not installed: {missing}")
    sys.exit(3)


def said(result):
    return " | ".join(part.text.replace("\n", " / ") for part in result.content)


class Person:
    """The user at the client, whose answer is always the same."""

    def __init__(self, answer):
        self.answer, self.asked = answer, []

    async def __call__(self, context, request):
        self.asked.append(request.message)
        return ElicitResult(action=self.answer, content={} if self.answer == "accept" else None)


def served(program, folder, mode, *words, person=None):
    server = StdioServerParameters(
        command=program, args=["mcp", "serve", *words], env={"AS_PROGRAM": "1", "HOME": folder}, cwd=folder
    )
    return Client(server, mode=mode, elicitation_callback=person)


async def talk(program, folder, mode):
    print(f"== {mode}")
    async with served(program, folder, mode) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        print("list:", ", ".join(sorted(tools)))
        assert "lab_greet" in tools and "lab_delete" not in tools
        assert all(tool.annotations.read_only_hint for tool in tools.values())

        greeted = await client.call_tool("lab_greet", {"name": "Ada"})
        print("call:", said(greeted))
        assert not greeted.is_error and said(greeted).startswith("hello Ada")
        shown = await client.call_tool("lab_beds_show", {"name": "peas"})
        assert shown.structured_content == {"name": "peas", "rows": 3}

        refused = await client.call_tool("lab_delete", {"name": "roses"})
        print("refuse:", said(refused))
        assert refused.is_error and "--allow-effects" in said(refused)

        steps = []

        async def step(progress, total, message):
            steps.append((progress, total, message))

        await client.call_tool("lab_count", {"steps": 3}, progress_callback=step)
        print("progress:", steps)
        assert steps[-1][0] == 3

        answers = []

        async def call(number):
            answers.append(said(await client.call_tool("lab_greet", {"name": f"n{number}"})))

        async with anyio.create_task_group() as calls:
            for number in range(200):
                calls.start_soon(call, number)
        print("at once:", len(answers))
        assert {answer.split()[1] for answer in answers} == {f"n{number}" for number in range(200)}

    for answer in ("accept", "decline"):
        person = Person(answer)
        async with served(program, folder, mode, "--allow-effects", person=person) as client:
            planned = await client.call_tool("lab_delete", {"name": "roses", "dry_run": True})
            print("preview:", planned.structured_content)
            assert planned.structured_content["plan"]["complete"] and not person.asked
            deleted = await client.call_tool("lab_delete", {"name": "roses"})
            print(f"{answer}:", person.asked, said(deleted))
            assert person.asked == ["Delete roses?"] and deleted.is_error == (answer == "decline")

    async with served(program, folder, mode, "--allow-effects") as client:
        path = anyio.Path(folder) / f"around-{mode}"
        planned = await client.call_tool("lab_write", {"path": str(path), "text": "x", "dry_run": True})
        if planned.structured_content["plan"]["enforced_by"] == "kernel":
            stopped = await client.call_tool("lab_around", {"path": str(path)})
            print("stopped:", said(stopped))
            assert stopped.is_error and not await path.exists()

        refused = await client.call_tool("lab_delete", {"name": "roses"})
        print("cannot ask:", said(refused))
        assert refused.is_error and "cannot ask" in said(refused)

        begun, ended = anyio.Path(folder) / f"begun-{mode}", anyio.Path(folder) / f"ended-{mode}"
        async with anyio.create_task_group() as calls:
            calls.start_soon(client.call_tool, "lab_wait", {"begun": str(begun), "ended": str(ended)})
            while not await begun.exists():
                await anyio.sleep(0.05)
            calls.cancel_scope.cancel()
        with anyio.fail_after(60):
            while not await ended.exists():
                await anyio.sleep(0.05)
        print("cancel:", await ended.read_text())


async def main(program):
    for mode in ("legacy", "auto"):
        with tempfile.TemporaryDirectory() as folder:
            with anyio.fail_after(240):
                await talk(program, folder, mode)


anyio.run(main, sys.argv[1])
