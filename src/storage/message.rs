//! What tabs say to each other, as text: a head line, then one line a record.

use super::WorkspaceId;

/// One page load, as the other tabs know it.
pub(super) type TabId = u64;

/// One message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Message {
    /// "I am here; who else is?"
    Hello(TabId),
    /// "I am here."
    Here(TabId),
    /// "I am going."
    Bye(TabId),
    /// "I have saved these."
    Records {
        workspace: WorkspaceId,
        lines: Vec<String>,
    },
}

impl Message {
    pub fn write(&self) -> String {
        match self {
            Self::Hello(tab) => format!("hello {tab}"),
            Self::Here(tab) => format!("here {tab}"),
            Self::Bye(tab) => format!("bye {tab}"),
            Self::Records { workspace, lines } => {
                let mut text = format!("records {workspace}");
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
            "here" => tab().map(Self::Here),
            "bye" => tab().map(Self::Bye),
            "records" => Some(Self::Records {
                workspace: WorkspaceId::parse(of).ok()?,
                lines: lines.map(str::to_owned).collect(),
            }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_read_back_as_written() {
        let records = Message::Records {
            workspace: WorkspaceId::parse("lumen").unwrap(),
            lines: vec!["{\"kind\":\"note\"}".into(), "{}".into()],
        };
        let all = [Message::Hello(1), Message::Here(0), Message::Bye(u64::MAX)];
        for message in all.into_iter().chain([records]) {
            assert_eq!(Message::read(&message.write()), Some(message));
        }
    }

    #[test]
    fn what_another_build_says_is_passed_over() {
        for text in ["", "hello", "hello x", "records a/b", "dance 1"] {
            assert_eq!(Message::read(text), None, "{text}");
        }
    }
}
