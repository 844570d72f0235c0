//! The server: what a client asks, and what becomes of it.

use crate::answer;
use crate::catalog::Catalog;
use crate::child::{self, Call, Ended};
use crate::confirm::{self, Answer};
use crate::events::Overall;
use crate::program::Program;
use crate::tokens::tokens;
use crate::tool::{CommandTool, DRY_RUN};
use provisioner::Cancelled;
use provisioner::prelude::*;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, Implementation, ListToolsResult, PaginatedRequestParams,
    ProgressNotificationParam, ServerCapabilities, ServerConfig,
};
use rmcp::service::{RequestContext, ServerInitializeError};
use rmcp::{ErrorData, RoleServer, ServerHandler, ServiceExt};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{RwLock, Semaphore, mpsc, watch};

/// How many calls run at once; others wait for their turn.
const AT_ONCE: u32 = 32;
/// How long calls may take to end when the server does. By then those are killed that do not end by themselves.
const LEAVE: Duration = Duration::from_secs(12);
/// How often a command may ask something else than it was answered.
const QUESTIONS: usize = 3;

const INSTRUCTIONS: &str = "The tools are commands of a command-line program. Those that are marked as read-only cannot \
    change anything. The others have the argument `dry_run`: call with it first, and show the plan to the user.";

/// What every request shares.
#[derive(Debug)]
struct Server {
    program: Program,
    only: Vec<String>,
    allow_effects: bool,
    catalog: RwLock<Arc<Catalog>>,
    running: Semaphore,
    /// Becomes true when the server ends.
    ends: watch::Sender<bool>,
}

/// Serves until standard input ends or the program is asked to stop. No call is left running.
///
/// # Errors
/// When what comes is not the protocol.
pub(crate) async fn serve(
    program: Program,
    catalog: Catalog,
    only: Vec<String>,
    allow_effects: bool,
    cancelled: Cancelled,
) -> Result<()> {
    let server = Arc::new(Server {
        program,
        only,
        allow_effects,
        catalog: RwLock::new(Arc::new(catalog)),
        running: Semaphore::new(AT_ONCE as usize),
        ends: watch::Sender::new(false),
    });
    let transport = (tokio::io::stdin(), tokio::io::stdout());
    let begun = tokio::select! {
        begun = Handler(Arc::clone(&server)).serve(transport) => begun,
        () = cancelled => return Ok(()),
    };
    let service = match begun {
        Ok(service) => service,
        Err(ServerInitializeError::ConnectionClosed(_)) => return Ok(()),
        Err(error) => return Err(Error::new("the client does not speak the Model Context Protocol").caused_by(error)),
    };
    let stop = service.cancellation_token();
    let mut ended = std::pin::pin!(service.waiting());
    tokio::select! {
        _ = &mut ended => {}
        () = cancelled => {
            server.ends.send_replace(true);
            stop.cancel();
            drop(ended.await);
        }
    }
    server.ends.send_replace(true);
    drop(tokio::time::timeout(LEAVE, server.running.acquire_many(AT_ONCE)).await);
    Ok(())
}

/// The server as the protocol's library calls it.
struct Handler(Arc<Server>);

impl ServerHandler for Handler {
    fn get_info(&self) -> ServerConfig {
        let Program { name, version, .. } = self.0.program;
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new(name, version))
            .with_instructions(INSTRUCTIONS)
    }

    /// Anew each time: what the user configures in between shows in the defaults and in the list.
    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> std::result::Result<ListToolsResult, ErrorData> {
        let catalog =
            self.0.read_catalog().await.map_err(|error| ErrorData::internal_error(error.to_string(), None))?;
        Ok(ListToolsResult::with_all_items(catalog.offered().map(|tool| tool.tool.clone()).collect()))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> std::result::Result<CallToolResponse, ErrorData> {
        let catalog = Arc::clone(&*self.0.catalog.read().await);
        let Some(tool) = catalog.find(&request.name) else {
            return Err(ErrorData::invalid_params(format!("unknown tool `{}`", request.name), None));
        };
        if !catalog.allows(tool) {
            let error = Error::new(format!("`{}` can change things, which this server does not allow", tool.name()))
                .help("the user starts the server with `mcp serve --allow-effects`");
            return Ok(answer::refusal(&error).into());
        }
        match self.0.prepared(tool, &request) {
            Ok(call) => self.0.call(tool, call, &request, &context).await,
            Err(error) => Ok(answer::refusal(&error).into()),
        }
    }
}

impl Server {
    async fn read_catalog(&self) -> Result<Arc<Catalog>> {
        let catalog = Arc::new(Catalog::read(&self.program, &self.only, self.allow_effects).await?);
        *self.catalog.write().await = Arc::clone(&catalog);
        Ok(catalog)
    }

    /// The call that a client asks for. A command that only reads is called as in a dry run, under its lock.
    fn prepared(&self, tool: &CommandTool, request: &CallToolRequestParams) -> Result<Call> {
        let mut given = request.arguments.clone().unwrap_or_default();
        let dry_run = match tool.dry_run().and_then(|name| given.remove(name)) {
            None | Some(Value::Null) => tool.read_only,
            Some(Value::Bool(dry_run)) => dry_run,
            Some(_) => return Err(Error::new(format!("invalid value for `{DRY_RUN}`: expected true or false"))),
        };
        let mut words = tool.command_line();
        words.extend(tokens(&tool.arguments, &given)?);
        Ok(Call { words, dry_run, confirmed: None })
    }

    /// Calls, and asks the user where the command does.
    async fn call(
        &self,
        tool: &CommandTool,
        mut call: Call,
        request: &CallToolRequestParams,
        context: &RequestContext<RoleServer>,
    ) -> std::result::Result<CallToolResponse, ErrorData> {
        match confirm::answered(request) {
            Some((_, false)) => return Ok(declined(tool)),
            Some((question, true)) => call.confirmed = Some(question),
            None => {}
        }
        for _ in 0..QUESTIONS {
            let ended = match self.run(&call, context).await {
                Ok(ended) => ended,
                Err(error) => return Ok(answer::refusal(&error).into()),
            };
            let Some(question) = &ended.question else {
                return Ok(answer::of(tool, &ended, call.dry_run && !tool.read_only).into());
            };
            let answer = tokio::select! {
                answer = confirm::ask(context, question) => answer,
                () = self.stopped(context) => Answer::No,
            };
            match answer {
                Answer::Yes => call.confirmed = ended.question,
                Answer::No => return Ok(declined(tool)),
                Answer::Later(asks) => return Ok((*asks).into()),
                Answer::CannotAsk => return Ok(answer::refusal(&cannot_ask(tool, question)).into()),
            }
        }
        let error = Error::new(format!("`{}` asks something else each time", tool.words.join(" ")));
        Ok(answer::refusal(&error).into())
    }

    /// One process, whose steps are passed on.
    async fn run(&self, call: &Call, context: &RequestContext<RoleServer>) -> Result<Ended> {
        let _running = tokio::select! {
            permit = self.running.acquire() => permit.map_err(|_| Error::new("the server ends"))?,
            () = self.stopped(context) => return Err(Error::new("the call was cancelled before it began")),
        };
        let (steps, mut reported) = mpsc::unbounded_channel();
        let run = async {
            let steps = steps;
            child::run(&self.program, call, self.stopped(context), |step| drop(steps.send(step))).await
        };
        let pass_on = async {
            let (token, mut overall) = (context.meta.get_progress_token(), Overall::default());
            while let Some(step) = reported.recv().await {
                let (Some(token), Some(shown)) = (&token, overall.take(step)) else { continue };
                let mut progress =
                    ProgressNotificationParam::new(token.clone(), shown.done as f64).with_message(shown.text);
                shown.total.inspect(|total| progress.total = Some(*total as f64));
                // A client that is gone is noticed elsewhere.
                drop(context.peer.notify_progress(progress).await);
            }
        };
        tokio::join!(run, pass_on).0
    }

    /// Waits until a call is not wanted any more: the client cancels it, or the server ends.
    async fn stopped(&self, context: &RequestContext<RoleServer>) {
        let mut ends = self.ends.subscribe();
        tokio::select! {
            () = context.ct.cancelled() => {}
            _ = ends.wait_for(|ends| *ends) => {}
        }
    }
}

fn declined(tool: &CommandTool) -> CallToolResponse {
    let error = Error::new(format!("the user declined: `{}` was not begun", tool.words.join(" ")));
    answer::refusal(&error).into()
}

fn cannot_ask(tool: &CommandTool, question: &str) -> Error {
    let words = tool.words.join(" ");
    Error::new(format!("`{words}` asks the user first, and this client cannot ask: {question}")).help(format!(
        "call with `{DRY_RUN}` to see what it would change; the user runs `{words}` in a terminal, or starts the server with `-y`, which answers yes"
    ))
}
