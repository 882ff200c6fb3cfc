//! The rule of the updates and its numbers, as `train` is told them: whatever the crate's table has.

use anyhow::{Context, Result};
use clap::builder::PossibleValuesParser;
use clap::error::ErrorKind;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches, value_parser};
use patchwork::optimizer::{Optimizer, RULES, Rule};

const LEARNING_RATE: &str = "learning_rate";

/// What `train` can be told of the updates.
#[derive(Clone, Debug)]
pub struct RuleArguments {
    rule: &'static Rule,
    /// The arguments that were given.
    numbers: Vec<(&'static str, f32)>,
}

impl RuleArguments {
    /// The rule with the numbers that were given, else with Keras's defaults.
    ///
    /// # Errors
    /// When a number is of another rule.
    pub fn optimizer(&self) -> Result<Optimizer> {
        let mut optimizer = Optimizer::new(self.rule);
        for &(name, value) in &self.numbers {
            let told = optimizer.with(name, value);
            optimizer = told.with_context(|| format!("--{}", option(name)))?;
        }
        Ok(optimizer)
    }
}

/// The words that ask for `optimizer`; arguments with Keras's defaults need none.
pub fn words(optimizer: &Optimizer) -> String {
    let mut words = format!("--optimizer {}", optimizer.rule().name);
    let arguments = optimizer.rule().arguments.iter();
    for (argument, value) in arguments.zip(optimizer.numbers()).rev() {
        if argument.name == LEARNING_RATE || *value != argument.default {
            words += &format!(" --{} {value}", option(argument.name));
        }
    }
    words
}

/// An argument as the command line spells it: all but the learning rate have Keras's names.
fn option(name: &'static str) -> &'static str {
    match name {
        LEARNING_RATE => "learning-rate",
        other => other,
    }
}

/// The arguments of all rules, each name once.
fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = RULES
        .iter()
        .flat_map(|rule| rule.arguments)
        .map(|argument| argument.name)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The rules with a value for the argument `name`, and Keras's default of it.
fn defaults(name: &str) -> String {
    let defaults = RULES.iter().filter_map(|rule| {
        let mut own = rule.arguments.iter();
        let own = own.find(|argument| argument.name == name)?;
        Some(format!("{} for {}", own.default, rule.name))
    });
    defaults.collect::<Vec<_>>().join(", ")
}

impl Args for RuleArguments {
    fn augment_args(command: Command) -> Command {
        let rules = PossibleValuesParser::new(RULES.map(|rule| rule.name));
        let rule = Arg::new("optimizer")
            .long("optimizer")
            .value_name("RULE")
            .default_value(RULES[0].name)
            .value_parser(rules)
            .help("The rule of the updates");
        let command = command.arg(rule);
        names().into_iter().fold(command, |command, name| {
            command.arg(
                Arg::new(name)
                    .long(option(name))
                    .value_name("NUMBER")
                    .value_parser(value_parser!(f32))
                    .help(format!("Keras's {name} [default: {}]", defaults(name))),
            )
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for RuleArguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let name = matches.get_one::<String>("optimizer");
        let rule = Rule::named(name.map_or("", String::as_str));
        let given = |name| Some((name, *matches.get_one(name)?));
        Ok(Self {
            rule: rule.map_err(|error| clap::Error::raw(ErrorKind::InvalidValue, error))?,
            numbers: names().into_iter().filter_map(given).collect(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
