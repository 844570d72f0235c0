pub struct Aws;

mod inside {
    #[provisioner::plugin(name = "aws")]
    impl crate::Aws {}
//  ^^^^ error: struct
//       help: struct
}
