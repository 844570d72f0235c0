use provisioner::prelude::*;

/// Manages clouds
#[provisioner::plugin(name = "aws")]
pub struct Aws;

/// Says hello
#[provisioner::command]
pub const fn hello<T>(
//  ^^^^^ error: `const`
//                 ^ error: `T`
    ctx: Context,
//       ^^^^^^^ error: `Context`
//               help: `ctx: &Context`
    /// Whom
    name: &str,
//        ^^^^ error: `&str`
//             help: `name: String`
    /// Where
    (x, y): (u8, u8),
//  ^^^^^^ error: pattern
) {
    let _ = (name, x, y);
    std::mem::forget(ctx);
}

/// Says hello again
#[provisioner::command]
pub unsafe fn again(ctx: &mut Context) {
//  ^^^^^^ error: `unsafe`
//                       ^^^^^^^^^^^^ error: `&mut`
//                                    help: `ctx: &Context`
    let _ = ctx;
}

pub fn elsewhere(ctx: Context) {
    hello::<u8>(ctx, "you", (1, 2));
}
