# Completions of `PROGRAM` for fish, as `PROGRAM completions fish` prints them.

function __FUNCTION_completions
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    # The command as it was typed, unless that is an alias.
    set -l program $words[1]
    command --query -- $program; or set program PROGRAM
    # Without its quotes, of which the last may be missing.
    for closing in '' '"' "'"
        set -l unquoted (string unescape -- "$current$closing")
        and set current $unquoted
        and break
    end
    if set -q COMPLETE_DEBUG
        command $program completions fish --answer -- $words[2..-1] "$current"
    else
        command $program completions fish --answer -- $words[2..-1] "$current" 2>/dev/null
    end
end

complete --command PROGRAM --no-files --keep-order --arguments '(__FUNCTION_completions)'
