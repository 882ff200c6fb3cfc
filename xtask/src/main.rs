//! The project's commands: `cargo xtask build`, `serve`, `test`, `audit`, `bench`, `train`, `accuracy`, `data`.

use std::net::{IpAddr, Ipv4Addr};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::accuracy::AccuracyArguments;
use xtask::bench::BenchArguments;
use xtask::data::{DataArguments, Places};
use xtask::project::Project;
use xtask::test::TestArguments;
use xtask::train::TrainArguments;
use xtask::{accuracy, audit, bench, build, serve, single, test, train};

#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    about = "The commands of Patchwork",
    max_term_width = 100
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Assemble the static site in dist/
    Build {
        /// Make also patchwork.html, the page as one file that opens by a double click, with some of the images
        #[arg(long)]
        single: bool,
        /// Make also patchwork.zip, the site for a server
        #[arg(long)]
        zip: bool,
        #[command(flatten)]
        data: DataArguments,
    },
    /// Build the site and serve it
    Serve {
        /// The address to listen at; the default reaches this machine only
        #[arg(long, default_value_t = Ipv4Addr::LOCALHOST.into())]
        host: IpAddr,
        /// The port to listen at; 0 takes a free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        #[command(flatten)]
        data: DataArguments,
    },
    /// Run all tests, cheapest first, up to the first failure
    Test(TestArguments),
    /// Ask whether advisories are known about the packages that are used
    Audit,
    /// Measure the speed of training and prediction in Chromium, and of other systems beside it
    Bench(BenchArguments),
    /// Train a network natively
    Train(TrainArguments),
    /// Train the article's networks from several seeds, beside Keras if asked, and compare how often they are right
    Accuracy(AccuracyArguments),
    /// Get the data set, and say what it is and where
    Data {
        #[command(flatten)]
        data: DataArguments,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Build { single, zip, data } => {
            let data = Places::new(&project, data).obtain(false)?;
            build::build(&project, &data)?;
            if single {
                println!("{}", single::page(&project, &data)?.display());
            }
            if zip {
                println!("{}", single::archive(&project)?.display());
            }
            Ok(())
        }
        Command::Serve { host, port, data } => {
            let listener = serve::listen(host, port)?;
            let data = Places::new(&project, data).obtain(false)?;
            build::build(&project, &data)?;
            println!(
                "Patchwork is at http://{}/ (Ctrl+C ends it)",
                listener.local_addr()?
            );
            serve::serve(listener, &project.dist())
        }
        Command::Test(arguments) => test::test(&project, &arguments),
        Command::Audit => audit::audit(&project),
        Command::Bench(arguments) => {
            let data = Places::new(&project, arguments.data.clone()).obtain(false)?;
            bench::bench(&project, &arguments, &data)
        }
        Command::Train(arguments) => {
            let data = Places::new(&project, arguments.data.clone()).obtain(false)?;
            train::train(&arguments, &data).map(drop)
        }
        Command::Accuracy(arguments) => {
            let data = Places::new(&project, arguments.data.clone()).obtain(false)?;
            accuracy::accuracy(&project, &arguments, &data)
        }
        Command::Data { data } => {
            for file in Places::new(&project, data).obtain(true)?.files {
                println!("{}", file.display());
            }
            Ok(())
        }
    }
}
