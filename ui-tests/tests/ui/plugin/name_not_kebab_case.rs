/// My plugin
#[provisioner::plugin(name = "My_Plugin")]
//                           ^^^^^^^^^^^ error: `My_Plugin` is not kebab-case
//                                       help: `name = "my-plugin"`
//                                       paste: over `name = "My_Plugin"`
pub struct MyPlugin;

pub fn elsewhere() -> MyPlugin {
    MyPlugin
}

pub fn main() {}
