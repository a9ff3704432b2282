//! The four inputs of an initiative, each as a range, and what its confidence rests on.

use super::cap::CapOnConfidence;
use super::range::RangeFields;
use leptos::prelude::*;
use markup::view;
use plan::Id;
use plan::methods::rice::Input;

/// The four.
#[component]
pub(super) fn Ranges(of: StoredValue<Id>) -> impl IntoView {
    view! {
        <RangeFields of input=Input::Reach />
        <RangeFields of input=Input::Impact />
        <RangeFields of input=Input::Confidence />
        <CapOnConfidence of />
        <RangeFields of input=Input::Effort />
    }
}
