//! The question before a command begins, put to the user by the client: as a request to it in sessions of the older
//! protocol, and since 2026-07-28 as an answer that asks, after which the client calls again.

use rmcp::RoleServer;
use rmcp::model::{
    CallToolRequestParams, ClientResult, ElicitRequest, ElicitRequestParams, InputRequest, InputRequiredResult,
    ProtocolVersion, ServerRequest,
};
use rmcp::service::RequestContext;
use serde_json::json;
use std::collections::BTreeMap;

/// What comes of a question.
pub(crate) enum Answer {
    Yes,
    No,
    /// The client calls again with the answer.
    Later(Box<InputRequiredResult>),
    /// The client cannot ask.
    CannotAsk,
}

/// The key of the question among those of an answer that asks.
const KEY: &str = "confirm";

/// What a client says that calls again: the question that was asked, and whether the answer was yes.
pub(crate) fn answered(request: &CallToolRequestParams) -> Option<(String, bool)> {
    let response = request.input_responses.as_ref()?.get(KEY)?;
    Some((request.request_state.clone()?, response["action"] == "accept"))
}

/// Asks.
pub(crate) async fn ask(context: &RequestContext<RoleServer>, question: &str) -> Answer {
    let can_ask = context.client_capabilities().and_then(|client| client.elicitation).is_some_and(|modes| {
        // Neither mode means the one there was at first.
        modes.form.is_some() || modes.url.is_none()
    });
    let Some(request) = can_ask.then(|| request(question)).flatten() else { return Answer::CannotAsk };
    if context.protocol_version().is_some_and(|version| version >= ProtocolVersion::V_2026_07_28) {
        let requests = BTreeMap::from([(KEY.to_owned(), InputRequest::Elicitation(request))]);
        return Answer::Later(Box::new(InputRequiredResult::new(Some(requests), Some(question.to_owned()))));
    }
    match context.peer.send_request(ServerRequest::ElicitRequest(request)).await {
        Ok(ClientResult::ElicitResult(result)) if result.action == rmcp::model::ElicitationAction::Accept => {
            Answer::Yes
        }
        Ok(_) => Answer::No,
        Err(_) => Answer::CannotAsk,
    }
}

/// A form without fields: to accept it is to say yes.
fn request(question: &str) -> Option<ElicitRequest> {
    let schema = json!({ "type": "object", "properties": {} });
    let requested_schema = serde_json::from_value(schema).ok()?;
    let params =
        ElicitRequestParams::FormElicitationParams { meta: None, message: question.to_owned(), requested_schema };
    Some(ElicitRequest::new(params))
}
