//! Dialogs: the browser's own, so that focus stays within, Escape closes, and what lies behind is
//! out of reach for keys and screen readers.

use super::{IconButton, id};
use icondata_lu::LuX;
use leptos::ev::{Event, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use markup::{effect, view};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What a screen reader was told last. An open dialog puts everything else out of its reach, so the
/// dialog repeats it. Given as a context by whoever tells it.
#[derive(Clone, Copy)]
pub struct LastTold(pub Signal<String>);

/// A modal dialog with a title. It opens when it is made; whoever made it takes it away when it
/// says that it was closed.
#[component]
pub fn Dialog(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence under the title.
    #[prop(optional, into)]
    subtitle: Option<Signal<String>>,
    /// Wider, for lists.
    #[prop(optional)]
    wide: bool,
    /// As high as it is, whatever comes into it: its buttons stay where the hand goes.
    #[prop(optional)]
    steady: bool,
    /// At the side of the window, as high as it.
    #[prop(optional)]
    side: bool,
    /// Said when it was closed, by its button, by Escape, or by a press outside.
    #[prop(into)]
    on_close: Callback<()>,
    /// The buttons at its end.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    open_when_made(element);
    let backdrop = Backdrop::of(element);
    let told = told_since();
    let heading = id::unique("dialog");
    view! {
        <dialog
            class="dialog"
            class:wide=wide
            class:steady=steady
            class:drawer=side
            node_ref=element
            aria-labelledby=heading.clone()
            on:close=move |event| {
                if is_here(&event) {
                    on_close.run(());
                }
            }
            on:pointerdown=move |event| backdrop.pressed(&event)
            on:click=move |event| backdrop.clicked(&event)
        >
            <header class="dialog-head">
                <div>
                    <h2 id=heading>{move || title.get()}</h2>
                    {subtitle.map(|words| view! { <p>{move || words.get()}</p> })}
                </div>
                <IconButton label="Close" icon=LuX on_press=move || close(element) />
            </header>
            <div class="dialog-body">{children()}</div>
            {foot.map(|foot| view! { <footer class="dialog-foot">{foot.run()}</footer> })}
            <div class="visually-hidden" role="status">{move || told.get()}</div>
        </dialog>
    }
}

/// What a screen reader is told from now on.
fn told_since() -> ReadSignal<String> {
    let told = RwSignal::new(String::new());
    if let Some(LastTold(last)) = use_context::<LastTold>() {
        effect(move |before: Option<()>| {
            let last = last.get();
            // What was told before it opened has been read.
            if before.is_some() {
                told.set(last);
            }
        });
    }
    told.read_only()
}

/// Opens a dialog element once it is in the document, and closes it before it is taken out: only a
/// dialog that closes gives the focus back.
pub fn open_when_made(element: NodeRef<html::Dialog>) {
    effect(move |_| {
        let Some(dialog) = element.get() else {
            return;
        };
        // The element reaches the document after this effect runs.
        request_animation_frame(move || {
            if dialog.is_connected() && !dialog.open() {
                // Fails only for an element outside the document.
                let _ = dialog.show_modal();
            }
        });
    });
    on_cleanup(move || close(element));
}

/// Closes a dialog element.
pub fn close(element: NodeRef<html::Dialog>) {
    if let Some(dialog) = element.try_get_untracked().flatten() {
        dialog.close();
    }
}

/// Whether what closed is still in the page. The browser says so a moment later, when another dialog
/// may have taken its place.
#[must_use]
pub fn is_here(event: &Event) -> bool {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    element.is_some_and(|it| it.is_connected())
}

/// What lies around an open dialog: a press on it closes the dialog.
#[derive(Clone, Copy)]
pub struct Backdrop {
    element: NodeRef<html::Dialog>,
    /// Whether the press that goes on began there. One that began within, where text is selected,
    /// may end there and closes nothing.
    began: StoredValue<bool>,
}

impl Backdrop {
    /// Around this dialog.
    #[must_use]
    pub fn of(element: NodeRef<html::Dialog>) -> Self {
        Self {
            element,
            began: StoredValue::new(false),
        }
    }

    /// A press begins.
    pub fn pressed(self, event: &MouseEvent) {
        self.began.set_value(self.is_under(event));
    }

    /// A press has ended.
    pub fn clicked(self, event: &MouseEvent) {
        if self.began.get_value() && self.is_under(event) {
            close(self.element);
        }
    }

    /// A press on the backdrop is a press on the dialog element itself, outside its box.
    fn is_under(self, event: &MouseEvent) -> bool {
        let Some(dialog) = self.element.get_untracked() else {
            return false;
        };
        let on_itself = event
            .target()
            .is_some_and(|target| target == *dialog.as_ref());
        let frame = dialog.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        on_itself
            && (x < frame.left() || x > frame.right() || y < frame.top() || y > frame.bottom())
    }
}
