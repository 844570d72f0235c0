/// My plugin
#[provisioner::plugin(name = "my plugin")]
//                           ^^^^^^^^^^^ error: `my plugin` is not kebab-case
//                                       help: `name = "my-plugin"`
//                                       paste: over `name = "my plugin"`
pub struct MyPlugin;
