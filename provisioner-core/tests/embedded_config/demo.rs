/// A plugin with a bit of everything
#[provisioner::plugin(name = "demo", config_file = "tests/embedded_config/base.yaml")]
#[derive(Debug)]
#[serde(rename_all = "kebab-case")]
pub struct Demo {
    /// Who is greeted when nobody is named
    pub some_setting: String,
    #[serde(rename = "port")]
    pub tcp_port: u16,
    #[serde(alias = "colour")]
    pub color: Color,
    #[serde(default)]
    pub loud: bool,
    #[serde(default = "half")]
    pub ratio: f64,
    pub letter: Option<char>,
    pub offset: Option<i8>,
    /// How often it is tried again
    pub retry: Retry,
    pub fallback: Option<Retry>,
    #[serde(default)]
    pub regions: Vec<Region>,
    #[serde(default)]
    pub labels: BTreeMap<String, String>,
    #[serde(default)]
    pub limits: HashMap<String, Limit>,
    pub pair: Option<(u8, String)>,
    pub action: Option<Action>,
    #[config(secret)]
    pub token: Option<String>,
    pub password: Secret<Option<String>>,
    #[config(any)]
    #[serde(default)]
    pub extra: BTreeMap<String, Duration>,
    #[serde(default)]
    pub tags: BTreeSet<String>,
    #[serde(skip)]
    pub cache: Vec<u8>,
}

fn half() -> f64 {
    0.5
}

/// How often something is tried again
#[provisioner::config]
#[derive(Debug)]
pub struct Retry {
    pub attempts: NonZeroU32,
    pub wait_seconds: Option<u64>,
}

#[provisioner::config]
#[derive(Debug, Default)]
#[serde(default, rename_all = "camelCase")]
pub struct Limit {
    pub max_size: u8,
    pub per_user: Option<Port>,
}

#[provisioner::config]
#[derive(Debug)]
pub struct Port(pub u16);

#[provisioner::config]
#[derive(Debug)]
pub struct Region {
    pub name: String,
    #[serde(default)]
    pub zones: Vec<u8>,
    pub retry: Option<Retry>,
}

#[provisioner::config]
#[derive(Debug)]
#[serde(rename_all = "lowercase")]
pub enum Color {
    Red,
    Green,
    /// The colour of the sea
    #[serde(rename = "blue-ish", alias = "blue")]
    Blue,
}

#[provisioner::config]
#[derive(Debug)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Nothing,
    Wait(u32),
    Move(i8, i8),
    SendMail { to: String, retry: Option<Retry> },
}
