//! The processes in which the systems run: one JSON request a line, one JSON answer a line.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde_json::{Value, json};

use super::contest::Work;
use super::processor;
use super::subjects::{Runner, Subject};
use crate::project::shown;

/// How long one look at the processes takes: some ticks of the clock of processor time.
const LOOK: Duration = Duration::from_millis(200);
/// Looks before giving up.
const LOOKS: usize = 100;
/// The share of a processor that resting processes use at most.
const RESTING: f64 = 0.1;

/// A process that answers.
#[derive(Debug)]
pub struct Host {
    name: String,
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// What it said of itself when it started.
    pub version: String,
}

impl Host {
    /// Starts the process and waits until it is ready.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start(command: &mut Command) -> Result<Self> {
        let name = shown(command);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{name}` did not start"))?;
        let requests = child.stdin.take().context("no input")?;
        let answers = BufReader::new(child.stdout.take().context("no output")?);
        let mut host = Self {
            name,
            child,
            requests,
            answers,
            version: String::new(),
        };
        host.version = text(&host.answer()?, "version")?;
        Ok(host)
    }

    /// Sends a request and waits for the answer.
    ///
    /// # Errors
    /// When the process ended, or answers with an error.
    pub fn ask(&mut self, request: &Value) -> Result<Value> {
        writeln!(self.requests, "{request}")
            .with_context(|| format!("`{}` takes no more requests", self.name))?;
        self.answer()
    }

    fn answer(&mut self) -> Result<Value> {
        let mut line = String::new();
        if self.answers.read_line(&mut line)? == 0 {
            bail!("`{}` ended", self.name);
        }
        let answer: Value = serde_json::from_str(&line)
            .with_context(|| format!("`{}` answered {line:?}", self.name))?;
        match answer.get("error") {
            Some(error) => bail!("{}", error.as_str().unwrap_or("no reason given")),
            None => Ok(answer),
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself, and nothing is lost with it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(answer: &Value, key: &str) -> Result<String> {
    let value = answer.get(key).and_then(Value::as_str);
    Ok(value.with_context(|| format!("no {key}"))?.to_owned())
}

/// All processes of a run.
pub type Hosts = BTreeMap<Runner, Host>;

/// Waits until all processes rest: some systems work or spin on after their answer, and the turn of the next
/// one would pay for it. Where the system does not tell processor times, there is nothing to wait for.
///
/// # Errors
/// When they do not come to rest.
pub fn settle(hosts: &Hosts) -> Result<()> {
    let spent = || -> Option<f64> {
        let hosts = hosts.values();
        hosts.map(|host| processor::seconds(host.child.id())).sum()
    };
    for _ in 0..LOOKS {
        let before = spent();
        thread::sleep(LOOK);
        let busy = before.zip(spent()).map(|(before, after)| after - before);
        if busy.is_none_or(|busy| busy <= LOOK.as_secs_f64() * RESTING) {
            return Ok(());
        }
    }
    bail!("the systems are still busy {LOOKS} looks of {LOOK:?} after their answers")
}

/// One turn of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sample {
    /// What was done a second.
    pub speed: f64,
    /// Seconds of processor time a second, where the system tells: below 1 others had their share.
    pub cores: Option<f64>,
}

impl Sample {
    /// What was done in a second of processor time.
    pub fn per_core(&self) -> Option<f64> {
        Some(self.speed / self.cores?)
    }
}

/// A subject inside its process.
#[derive(Debug)]
pub struct Seat<'a> {
    host: &'a mut Host,
    subject: &'a Subject,
}

impl<'a> Seat<'a> {
    /// The place of `subject` among `hosts`.
    ///
    /// # Errors
    /// When its process was not started.
    pub fn of(hosts: &'a mut Hosts, subject: &'a Subject) -> Result<Self> {
        let host = hosts.get_mut(&subject.runner);
        let host = host.with_context(|| format!("{} has no process", subject.name))?;
        Ok(Self { host, subject })
    }

    fn ask(&mut self, request: Value) -> Result<Value> {
        let answer = self.host.ask(&request);
        answer.with_context(|| self.subject.name.clone())
    }

    /// Has the subject get ready for `work`, and gives what it computed in the first steps.
    ///
    /// # Errors
    /// When it cannot.
    pub fn prepare(&mut self, work: &Work) -> Result<Value> {
        let Subject {
            name,
            adapter,
            options,
            steps,
            ..
        } = self.subject;
        self.ask(json!({
            "request": "prepare", "subject": name, "adapter": adapter, "options": options,
            "work": work, "steps": steps,
        }))
    }

    /// Has the subject work for some seconds.
    ///
    /// # Errors
    /// When it fails.
    pub fn sample(&mut self, seconds: f64) -> Result<Sample> {
        let name = &self.subject.name;
        let process = self.host.child.id();
        let before = processor::seconds(process);
        let answer =
            self.ask(json!({ "request": "sample", "subject": name, "seconds": seconds }))?;
        let after = processor::seconds(process);
        let number = |key| {
            let number = answer[key].as_f64();
            number.with_context(|| format!("{name}: no {key}"))
        };
        let seconds = number("seconds")?;
        Ok(Sample {
            speed: number("amount")? / seconds,
            cores: before
                .zip(after)
                .map(|(before, after)| (after - before) / seconds),
        })
    }

    /// Has the subject do `count` steps and gives the bytes of its memory.
    ///
    /// # Errors
    /// When it fails, or has no memory of its own.
    pub fn steps(&mut self, count: u64) -> Result<u64> {
        let name = &self.subject.name;
        let answer = self.ask(json!({ "request": "steps", "subject": name, "count": count }))?;
        let memory = answer["memory"].as_u64();
        memory.with_context(|| format!("{name} did not say how much memory it has"))
    }

    /// Frees what the subject holds.
    ///
    /// # Errors
    /// When it fails.
    pub fn close(&mut self) -> Result<()> {
        self.ask(json!({ "request": "close", "subject": self.subject.name }))
            .map(drop)
    }
}
