//! A view: nodes of the page, what is mounted among them, and the effects that keep them up to
//! date.

use crate::dom;
use crate::live::{Live, Text};
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::event::EventDescriptor;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::reactive_graph::RenderEffectState;
use leptos::tachys::view::{Mountable, Render};
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

/// Part of a page.
pub struct Html(pub(crate) SendWrapper<Parts>);

/// What a view holds.
pub(crate) struct Parts {
    /// What stands side by side.
    pub(crate) top: Vec<Part>,
    /// The nodes within that something is done with.
    nodes: Vec<Node>,
    /// What is mounted within.
    within: Vec<Box<dyn Mountable>>,
    /// What keeps attributes up to date.
    effects: Vec<RenderEffect<Text>>,
    /// Whether all of it is over; known to what listens.
    over: Rc<Cell<bool>>,
}

/// Sets something of a node to a text, or takes it away.
type Set = Box<dyn Fn(&Node, Option<&str>)>;

impl Drop for Parts {
    fn drop(&mut self) {
        self.over.set(true);
    }
}

pub(crate) enum Part {
    Node(Node),
    View(Box<dyn Mountable>),
}

impl Html {
    /// The element that an HTML text describes. `ways` leads to the nodes that something is done
    /// with: for each, how many steps there are, and the place among its siblings at each.
    #[must_use]
    pub fn new(html: &'static str, ways: &'static [u8]) -> Self {
        Self::at(dom::make(html, false), ways)
    }

    /// The same for a part of a drawing.
    #[must_use]
    pub fn drawn(html: &'static str, ways: &'static [u8]) -> Self {
        Self::at(dom::make(html, true), ways)
    }

    fn at(root: Node, ways: &'static [u8]) -> Self {
        let mut nodes = Vec::new();
        let mut ways = ways.iter();
        while let Some(&steps) = ways.next() {
            let way = ways.by_ref().take(usize::from(steps));
            nodes.push(way.fold(root.clone(), |node, &place| dom::child(&node, place)));
        }
        Self(SendWrapper::new(Parts {
            top: vec![Part::Node(root)],
            nodes,
            within: Vec::new(),
            effects: Vec::new(),
            over: Rc::default(),
        }))
    }

    /// Puts a view where a hole is.
    pub fn put<View: Render + 'static>(&mut self, hole: usize, view: View)
    where
        View::State: 'static,
    {
        self.place(hole, Box::new(view.build()));
    }

    /// Puts a view where a hole is, and another when a signal changes that was read for it.
    pub fn live<View: Render + 'static>(
        &mut self,
        hole: usize,
        make: impl FnMut() -> View + 'static,
    ) where
        View::State: 'static,
    {
        self.place(hole, follow(Box::new(make)));
    }

    fn place(&mut self, hole: usize, mut view: Box<dyn Mountable>) {
        let marker = &self.0.nodes[hole];
        if let Some(parent) = marker.parent_node() {
            view.mount(dom::element(&parent), Some(marker));
        }
        self.0.within.push(view);
    }

    /// An attribute.
    pub fn attribute(&mut self, node: usize, name: &'static str, value: Live) {
        self.keep(
            node,
            value,
            Box::new(move |node, text| match text {
                // Refused only for names that are no attribute's.
                Some(text) => drop(dom::element(node).set_attribute(name, text)),
                None => drop(dom::element(node).remove_attribute(name)),
            }),
        );
    }

    /// A class that is there or not.
    pub fn class(&mut self, node: usize, name: &'static str, value: Live) {
        self.keep(
            node,
            value,
            Box::new(move |node, text| {
                let classes = dom::element(node).class_list();
                let _ = classes.toggle_with_force(name, text.is_some());
            }),
        );
    }

    /// A property of the element's style.
    pub fn style(&mut self, node: usize, name: &'static str, value: Live) {
        self.keep(
            node,
            value,
            Box::new(move |node, text| {
                let style = node.unchecked_ref::<web_sys::HtmlElement>().style();
                // Refused only where the style is not to be changed.
                let _ = match text {
                    Some(text) => style.set_property(name, text),
                    None => style.remove_property(name).map(drop),
                };
            }),
        );
    }

    /// A property of the element itself, as scripts see it.
    pub fn property(&mut self, node: usize, name: &'static str, value: Live) {
        let is_switch = ["checked", "disabled", "indeterminate", "selected"].contains(&name);
        self.keep(
            node,
            value,
            Box::new(move |node, text| {
                let value = match text {
                    _ if is_switch => JsValue::from_bool(text.is_some()),
                    Some(text) => JsValue::from_str(text),
                    None => JsValue::UNDEFINED,
                };
                dom::set_property(node, name, &value);
            }),
        );
    }

    /// What an element holds, as HTML.
    pub fn inner_html(&mut self, node: usize, value: Live) {
        self.keep(
            node,
            value,
            Box::new(|node, text| {
                dom::element(node).set_inner_html(text.unwrap_or_default());
            }),
        );
    }

    /// Sets something of a node now, and again when it changes.
    fn keep(&mut self, node: usize, value: Live, set: Set) {
        let node = &self.0.nodes[node];
        match value {
            Live::Now(None) => {}
            Live::Now(text) => set(node, text.as_deref()),
            Live::Later(mut ask) => {
                let node = node.clone();
                self.0
                    .effects
                    .push(RenderEffect::new(move |before: Option<Text>| {
                        let now = ask();
                        match before {
                            Some(before) if before == now => {}
                            None if now.is_none() => {}
                            _ => set(&node, now.as_deref()),
                        }
                        now
                    }));
            }
        }
    }

    /// Fills a node reference.
    pub fn node_ref<Kind: ElementType, Container: NodeRefContainer<Kind>>(
        &mut self,
        node: usize,
        container: Container,
    ) {
        container.load(dom::element(&self.0.nodes[node]));
    }

    /// Listens for an event.
    pub fn on<Kind: EventDescriptor>(
        &mut self,
        node: usize,
        event: Kind,
        mut act: impl FnMut(Kind::EventType) + 'static,
    ) where
        Kind::EventType: JsCast,
    {
        self.listen(
            node,
            &event.name(),
            Box::new(move |event: Event| act(event.unchecked_into())),
        );
    }

    fn listen(&mut self, node: usize, name: &str, mut act: Box<dyn FnMut(Event)>) {
        let owner = Owner::current().unwrap_or_default();
        let over = Rc::clone(&self.0.over);
        let act = Closure::<dyn FnMut(Event)>::new(move |event| {
            // An event goes on from element to element when the first to hear it has taken them
            // all away; what the others knew is gone by then.
            if !over.get() {
                owner.with(|| act(event));
            }
        });
        // The page keeps it as long as the element.
        let _ = self.0.nodes[node]
            .add_event_listener_with_callback(name, act.into_js_value().unchecked_ref());
    }

    /// Takes it out of the page.
    pub(crate) fn unmount(&mut self) {
        for part in &mut self.0.top {
            match part {
                Part::Node(node) => dom::remove(node),
                Part::View(view) => view.unmount(),
            }
        }
    }

    /// Puts it into the page, before a node or last.
    pub(crate) fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        for part in &mut self.0.top {
            match part {
                Part::Node(node) => dom::insert(parent, node, before),
                Part::View(view) => view.mount(parent, before),
            }
        }
    }

    /// Puts something else before it.
    pub(crate) fn insert_before(&self, other: &mut dyn Mountable) -> bool {
        self.0.top.iter().any(|part| match part {
            Part::View(view) => view.insert_before_this(other),
            Part::Node(node) => {
                let parent = node.parent_node();
                if let Some(parent) = &parent {
                    other.mount(dom::element(parent), Some(node));
                }
                parent.is_some()
            }
        })
    }
}

/// A view that is made anew when a signal changes that was read for it.
pub(crate) fn follow<View: Render + 'static>(
    mut make: Box<dyn FnMut() -> View>,
) -> Box<dyn Mountable>
where
    View::State: 'static,
{
    let effect = RenderEffect::new(move |state: Option<View::State>| {
        let view = make();
        match state {
            Some(mut state) => {
                view.rebuild(&mut state);
                state
            }
            None => view.build(),
        }
    });
    Box::new(RenderEffectState::from(effect))
}

/// A view of something that is mounted.
pub(crate) fn mounted(view: Box<dyn Mountable>) -> Html {
    let mut many = Many::new();
    many.0.push(Part::View(view));
    many.done()
}

/// Several views side by side.
pub struct Many(Vec<Part>);

impl Many {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a view.
    pub fn add<View: Render + 'static>(&mut self, view: View)
    where
        View::State: 'static,
    {
        self.0.push(Part::View(Box::new(view.build())));
    }

    /// Adds a view that is made anew when a signal changes that was read for it.
    pub fn live<View: Render + 'static>(&mut self, make: impl FnMut() -> View + 'static)
    where
        View::State: 'static,
    {
        self.0.push(Part::View(follow(Box::new(make))));
    }

    /// The whole.
    #[must_use]
    pub fn done(mut self) -> Html {
        // Even where all of them are empty, something can be put before them.
        self.0.push(Part::Node(dom::marker()));
        Html(SendWrapper::new(Parts {
            top: self.0,
            nodes: Vec::new(),
            within: Vec::new(),
            effects: Vec::new(),
            over: Rc::default(),
        }))
    }
}

impl Default for Many {
    fn default() -> Self {
        Self::new()
    }
}
