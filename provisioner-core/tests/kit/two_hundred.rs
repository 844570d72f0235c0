//! Two hundred tests, as a plugin of many commands has them.

use provisioner::testing::{Cli, Reply};

fn one(number: usize) {
    let kit = Cli::new().arg("kit");
    match number % 4 {
        0 => drop(kit.arg("greet").config(format!("plugins: {{kit: {{who: N{number}}}}}")).run().assert_success()),
        1 => {
            let run = kit.arg("note").answer(number.to_string()).run();
            run.assert_success();
            assert_eq!((run.file("note.txt"), run.file("~/.local/share/provisioner/notes.txt")), {
                (number.to_string(), number.to_string())
            });
        }
        2 => drop(kit.arg("publish").process("curl", Reply::ok("")).run().assert_success()),
        _ => assert!(kit.args(["note", "--dry-run"]).answer("x").run().plan().writes("note.txt")),
    }
}

/// One test for each number.
macro_rules! tests {
    ($($tens:ident = $first:literal)*) => {$(
        mod $tens {
            tests! { @ $first zero = 0 one = 1 two = 2 three = 3 four = 4 five = 5 six = 6 seven = 7 eight = 8 nine = 9 }
        }
    )*};
    (@ $first:literal $($name:ident = $unit:literal)*) => {$(
        #[test]
        fn $name() {
            super::one($first + $unit);
        }
    )*};
}

tests! {
    t00 = 0 t01 = 10 t02 = 20 t03 = 30 t04 = 40 t05 = 50 t06 = 60 t07 = 70 t08 = 80 t09 = 90
    t10 = 100 t11 = 110 t12 = 120 t13 = 130 t14 = 140 t15 = 150 t16 = 160 t17 = 170 t18 = 180 t19 = 190
}
