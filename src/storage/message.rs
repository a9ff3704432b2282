//! What tabs say to each other, as text: a head line, then one line a record.

use super::WorkspaceId;

/// One page load, as the other tabs know it.
pub(super) type TabId = u64;

/// One message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Message {
    /// "I have just opened; who else is here, and what is not in the stores yet?"
    Hello(TabId),
    /// "I am still here; who else is?"
    Call(TabId),
    /// "I am here."
    Here(TabId),
    /// "I am going."
    Bye(TabId),
    /// "I have saved these."
    Records {
        workspace: WorkspaceId,
        /// The one tab that should hear it; `None` for all.
        to: Option<TabId>,
        lines: Vec<String>,
    },
}

impl Message {
    pub fn write(&self) -> String {
        match self {
            Self::Hello(tab) => format!("hello {tab}"),
            Self::Call(tab) => format!("call {tab}"),
            Self::Here(tab) => format!("here {tab}"),
            Self::Bye(tab) => format!("bye {tab}"),
            Self::Records {
                workspace,
                to,
                lines,
            } => {
                let mut text = match to {
                    Some(tab) => format!("records {workspace} {tab}"),
                    None => format!("records {workspace}"),
                };
                for line in lines {
                    text.push('\n');
                    text.push_str(line);
                }
                text
            }
        }
    }

    /// `None` for anything that is no message of this build: another build may be open beside it.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let (word, of) = lines.next()?.split_once(' ')?;
        let tab = || of.parse().ok();
        match word {
            "hello" => tab().map(Self::Hello),
            "call" => tab().map(Self::Call),
            "here" => tab().map(Self::Here),
            "bye" => tab().map(Self::Bye),
            "records" => {
                let (workspace, to) = match of.split_once(' ') {
                    Some((workspace, tab)) => (workspace, Some(tab.parse().ok()?)),
                    None => (of, None),
                };
                Some(Self::Records {
                    workspace: WorkspaceId::parse(workspace).ok()?,
                    to,
                    lines: lines.map(str::to_owned).collect(),
                })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_read_back_as_written() {
        let records = |to| Message::Records {
            workspace: WorkspaceId::parse("lumen").unwrap(),
            to,
            lines: vec!["{\"kind\":\"note\"}".into(), "{}".into()],
        };
        let all = [
            Message::Hello(1),
            Message::Call(2),
            Message::Here(0),
            Message::Bye(u64::MAX),
            records(None),
            records(Some(3)),
        ];
        for message in all {
            assert_eq!(Message::read(&message.write()), Some(message));
        }
    }

    #[test]
    fn what_another_build_says_is_passed_over() {
        for text in [
            "",
            "hello",
            "hello x",
            "records a/b",
            "records a b",
            "dance 1",
        ] {
            assert_eq!(Message::read(text), None, "{text}");
        }
    }
}
