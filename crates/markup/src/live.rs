//! Values of attributes: what they are now, or how to ask for them again and again.

use leptos::prelude::*;
use std::borrow::Cow;

/// The text of an attribute, or `None` where the attribute is not there.
pub type Text = Option<Cow<'static, str>>;

/// The value of an attribute.
pub enum Live {
    /// It stays.
    Now(Text),
    /// It is asked for, and asked for again when a signal changes that it read.
    Later(Box<dyn FnMut() -> Text>),
}

/// What an attribute can be made of. `Form` tells values from closures and signals.
pub trait Source<Form> {
    /// The value.
    fn live(self) -> Live;
}

/// The value of an attribute, whatever it is made of.
pub fn live<Form>(source: impl Source<Form>) -> Live {
    source.live()
}

/// What can stand in an attribute.
pub trait IntoText {
    /// As it stands there.
    fn into_text(self) -> Text;
}

impl IntoText for &'static str {
    fn into_text(self) -> Text {
        Some(Cow::Borrowed(self))
    }
}

impl IntoText for String {
    fn into_text(self) -> Text {
        Some(Cow::Owned(self))
    }
}

impl IntoText for Cow<'static, str> {
    fn into_text(self) -> Text {
        Some(self)
    }
}

/// Whether the attribute is there.
impl IntoText for bool {
    fn into_text(self) -> Text {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<Value: IntoText> IntoText for Option<Value> {
    fn into_text(self) -> Text {
        self.and_then(Value::into_text)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoText for $number {
            fn into_text(self) -> Text {
                Some(Cow::Owned(self.to_string()))
            }
        }
    )*};
}

numbers!(i32, u32, usize, f64);

#[doc(hidden)]
pub struct Value;
#[doc(hidden)]
pub struct Closure<Out>(Out);
#[doc(hidden)]
pub struct PerhapsClosure<Out>(Out);
#[doc(hidden)]
pub struct Reactive;

impl<Plain: IntoText> Source<Value> for Plain {
    fn live(self) -> Live {
        Live::Now(self.into_text())
    }
}

impl<Function, Out> Source<Closure<Out>> for Function
where
    Function: FnMut() -> Out + 'static,
    Out: IntoText,
{
    fn live(mut self) -> Live {
        Live::Later(Box::new(move || self().into_text()))
    }
}

impl<Function, Out> Source<PerhapsClosure<Out>> for Option<Function>
where
    Function: FnMut() -> Out + 'static,
    Out: IntoText,
{
    fn live(self) -> Live {
        match self {
            Some(function) => function.live(),
            None => Live::Now(None),
        }
    }
}

impl<Held> Source<Reactive> for Signal<Held>
where
    Held: IntoText + Clone + Send + Sync + 'static,
{
    fn live(self) -> Live {
        Live::Later(Box::new(move || self.get().into_text()))
    }
}

impl<Held> Source<Reactive> for Memo<Held>
where
    Held: IntoText + Clone + Send + Sync + 'static,
{
    fn live(self) -> Live {
        Live::Later(Box::new(move || self.get().into_text()))
    }
}
