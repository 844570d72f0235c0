//! A `rust-analyzer` that is spoken to as an editor speaks to it.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than any answer takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(300);

/// The language server of one crate.
pub(crate) struct Server {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    asked: u64,
    file: PathBuf,
    version: u64,
}

/// Whether there is one that runs, and the sources of the standard library, which it reads.
pub(crate) fn is_there() -> bool {
    let version = Command::new("rust-analyzer").arg("--version").output();
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output();
    let has_sources = sysroot.is_ok_and(|output| {
        let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Path::new(&sysroot).join("lib/rustlib/src/rust/library").is_dir()
    });
    has_sources && version.is_ok_and(|output| output.status.success())
}

impl Server {
    /// Starts it on the crate in `folder`, whose library has this text, and waits until it has read everything.
    pub(crate) fn start(folder: &Path, target: &Path, text: &str) -> Self {
        let mut command = Command::new("rust-analyzer");
        command.current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("rust-analyzer starts");
        let to = child.stdin.take().expect("its input is a pipe");
        let from = listen(BufReader::new(child.stdout.take().expect("its output is a pipe")));
        let mut server = Self { child, to, from, asked: 0, file: folder.join("src/lib.rs"), version: 1 };
        server.ask("initialize", json!({
            "processId": std::process::id(),
            "rootUri": uri(folder),
            "capabilities": { "experimental": { "serverStatusNotification": true }, "textDocument": { "diagnostic": {} } },
            "initializationOptions": {
                "checkOnSave": false,
                "cachePriming": { "enable": false },
                "cargo": {
                    "extraArgs": ["--offline"],
                    "extraEnv": { "CARGO_TARGET_DIR": target, "RUST_ANALYZER": "1" },
                },
            },
        }));
        server.say("initialized", json!({}));
        let document = json!({ "uri": uri(&server.file), "languageId": "rust", "version": 1, "text": text });
        server.say("textDocument/didOpen", json!({ "textDocument": document }));
        server.hear(|message| {
            (message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true).then_some(())
        });
        server
    }

    /// The text of the library, as it is typed.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.version += 1;
        let document = json!({ "uri": uri(&self.file), "version": self.version });
        self.say("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    /// What is offered at a place.
    pub(crate) fn completions(&mut self, line: usize, column: usize) -> Vec<String> {
        let answer = self.ask("textDocument/completion", self.place(line, column));
        let items = if answer.is_array() { &answer } else { &answer["items"] };
        let labels = items.as_array().into_iter().flatten().filter_map(|item| item["label"].as_str());
        labels.map(str::to_owned).collect()
    }

    /// Where the thing at a place is defined, as `file:line` (lines count from 1).
    pub(crate) fn definitions(&mut self, line: usize, column: usize) -> Vec<String> {
        let answer = self.ask("textDocument/definition", self.place(line, column));
        let mut found = Vec::new();
        for target in answer.as_array().into_iter().flatten() {
            let uri = target["targetUri"].as_str().or(target["uri"].as_str()).unwrap_or_default();
            let range = if target["targetSelectionRange"].is_null() {
                &target["range"]
            } else {
                &target["targetSelectionRange"]
            };
            let line = range["start"]["line"].as_u64().unwrap_or_default() + 1;
            found.push(format!("{}:{line}", uri.rsplit('/').next().unwrap_or_default()));
        }
        found
    }

    /// The errors and warnings that it finds itself, without rustc.
    pub(crate) fn diagnostics(&mut self) -> Vec<String> {
        let answer = self.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": uri(&self.file) } }));
        let items = answer["items"].as_array().cloned().unwrap_or_default();
        items.iter().map(|item| format!("{}: {}", item["range"]["start"], item["message"])).collect()
    }

    fn place(&self, line: usize, column: usize) -> Value {
        json!({ "textDocument": { "uri": uri(&self.file) }, "position": { "line": line, "character": column } })
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        // What was typed while it thought is a reason to ask again.
        loop {
            self.asked += 1;
            let id = self.asked;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
            let answer =
                self.hear(|message| (message["id"] == id && message["method"].is_null()).then(|| message.clone()));
            match answer["error"]["code"].as_i64() {
                None => return answer["result"].clone(),
                Some(-32802..=-32800) => thread::sleep(Duration::from_millis(50)),
                Some(_) => panic!("{method}: {}", answer["error"]),
            }
        }
    }

    fn say(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("rust-analyzer listens");
        self.to.flush().expect("rust-analyzer listens");
    }

    /// Waits for a message; its own questions are answered with nothing.
    fn hear<T>(&mut self, wanted: impl Fn(&Value) -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        loop {
            let message = self.from.recv_timeout(until.saturating_duration_since(Instant::now()));
            let message = message.expect("rust-analyzer answers in time");
            if let Some(found) = wanted(&message) {
                return found;
            }
            if let (Some(_), false) = (message["method"].as_str(), message["id"].is_null()) {
                let asked = message["params"]["items"].as_array().map_or(0, Vec::len);
                let result = if asked == 0 { Value::Null } else { Value::Array(vec![Value::Null; asked]) };
                self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": result }));
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Reads messages until it ends.
fn listen(mut output: impl BufRead + Send + 'static) -> Receiver<Value> {
    let (to, from) = channel();
    thread::spawn(move || {
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                if output.read_line(&mut line).unwrap_or(0) == 0 {
                    return;
                }
                if let Some(value) = line.strip_prefix("Content-Length: ") {
                    length = value.trim().parse().unwrap_or(0);
                }
                if line.trim().is_empty() {
                    break;
                }
            }
            let mut text = vec![0; length];
            if Read::read_exact(&mut output, &mut text).is_err() {
                return;
            }
            if to.send(serde_json::from_slice(&text).unwrap_or(Value::Null)).is_err() {
                return;
            }
        }
    });
    from
}
