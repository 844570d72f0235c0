//! A client, as an agent has one: the protocol library's own, in its older and its present way of opening a session.

use crate::AS_PROGRAM;
use rmcp::model::{
    CallToolRequestParams, CallToolResult, ClientCapabilities, ClientConfig, ElicitRequestParams, ElicitResult,
    ElicitationAction, ErrorData, Implementation, ProgressNotificationParam, ProtocolVersion,
};
use rmcp::service::{NotificationContext, RequestContext, RunningService};
use rmcp::{ClientHandler, ClientLifecycleMode, ClientServiceExt, RoleClient};
use serde_json::Value;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::process::{Child, Command};

/// The longest that anything may take.
const LIMIT: Duration = Duration::from_secs(120);

/// How a session is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Session {
    Initialized,
    Discovered,
}

pub(crate) const SESSIONS: [Session; 2] = [Session::Initialized, Session::Discovered];

/// How far something is, of how much, and what is being done.
type Step = (f64, Option<f64>, Option<String>);

/// The person behind the client, and what the client was shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Person {
    /// The answer to every question; without one there is nobody to ask.
    answer: Option<ElicitationAction>,
    pub(crate) asked: Arc<Mutex<Vec<String>>>,
    pub(crate) progress: Arc<Mutex<Vec<Step>>>,
}

impl ClientHandler for Person {
    fn get_info(&self) -> ClientConfig {
        let capabilities = match self.answer {
            Some(_) => ClientCapabilities::builder().enable_elicitation().build(),
            None => ClientCapabilities::default(),
        };
        ClientConfig::new(capabilities, Implementation::new("test", "1.0.0"))
    }

    async fn create_elicitation(
        &self,
        request: ElicitRequestParams,
        _: RequestContext<RoleClient>,
    ) -> Result<ElicitResult, ErrorData> {
        if let ElicitRequestParams::FormElicitationParams { message, .. } = request {
            self.asked.lock().unwrap().push(message);
        }
        Ok(ElicitResult::new(self.answer.clone().unwrap()).with_content(serde_json::json!({})))
    }

    async fn on_progress(&self, progress: ProgressNotificationParam, _: NotificationContext<RoleClient>) {
        self.progress.lock().unwrap().push((progress.progress, progress.total, progress.message));
    }
}

/// A program that is served, in a folder and with a home of its own.
pub(crate) struct Served {
    pub(crate) client: RunningService<RoleClient, Person>,
    pub(crate) person: Person,
    pub(crate) child: Child,
    pub(crate) folder: TempDir,
}

impl Served {
    pub(crate) async fn start(words: &str, session: Session, answer: Option<ElicitationAction>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut child = program(&folder, words).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let transport = (child.stdout.take().unwrap(), child.stdin.take().unwrap());
        let person = Person { answer, ..Person::default() };
        let lifecycle = match session {
            Session::Initialized => ClientLifecycleMode::Initialize,
            Session::Discovered => {
                ClientLifecycleMode::Discover { preferred_versions: vec![ProtocolVersion::V_2026_07_28] }
            }
        };
        let client = within(person.clone().serve_with_lifecycle(transport, lifecycle)).await.unwrap();
        Self { client, person, child, folder }
    }

    pub(crate) async fn names(&self) -> Vec<String> {
        let tools = within(self.client.list_all_tools()).await.unwrap();
        tools.into_iter().map(|tool| tool.name.into_owned()).collect()
    }

    pub(crate) async fn call(&self, tool: &str, arguments: Value) -> CallToolResult {
        within(self.client.call_tool(params(tool, arguments))).await.unwrap()
    }

    /// A file in the folder of the program.
    pub(crate) fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

pub(crate) fn params(tool: &str, arguments: Value) -> CallToolRequestParams {
    CallToolRequestParams::new(tool.to_owned()).with_arguments(arguments.as_object().unwrap().clone())
}

/// The program with these words.
pub(crate) fn program(folder: &TempDir, words: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(words.split_whitespace()).current_dir(folder.path()).env_clear().env(AS_PROGRAM, "1");
    command.env("HOME", folder.path()).env("PATH", std::env::var_os("PATH").unwrap_or_default()).kill_on_drop(true);
    command
}

/// All texts of a result.
pub(crate) fn text(result: &CallToolResult) -> String {
    let texts: Vec<String> = result.content.iter().filter_map(|part| Some(part.as_text()?.text.clone())).collect();
    texts.join("\n")
}

pub(crate) async fn within<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(LIMIT, future).await.expect("it takes too long")
}

/// Waits until something is so.
pub(crate) async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..1200 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("never: {what}");
}

/// Runs what waits, to its end.
pub(crate) fn run(claim: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(claim);
}
