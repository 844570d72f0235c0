/// My plugin
#[provisioner::plugin(name = "MyPlugin")]
//                           ^^^^^^^^^^ error: `MyPlugin` is not kebab-case
//                                      help: `name = "my-plugin"`
//                                      paste: over `name = "MyPlugin"`
pub struct MyPlugin;
