//! What Leptos asks of a view.

use crate::html::{Html, Part};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

impl Render for Html {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(mut self, state: &mut Self) {
        state.insert_before(&mut self);
        state.unmount();
        *state = self;
    }
}

impl Mountable for Html {
    fn unmount(&mut self) {
        Self::unmount(self);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Self::mount(self, parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.insert_before(child)
    }

    fn elements(&self) -> Vec<Element> {
        let of = |part: &Part| match part {
            Part::Node(node) => node.dyn_ref::<Element>().cloned().into_iter().collect(),
            Part::View(view) => view.elements(),
        };
        self.0.top.iter().flat_map(of).collect()
    }
}

/// Attributes are written on elements, not spread over views.
impl AddAnyAttr for Html {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

/// The page is made in the browser alone: nothing is rendered to text, and nothing taken over.
impl RenderHtml for Html {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Self {
        self
    }

    fn into_owned(self) -> Self {
        self
    }
}
