//! The other tabs of this address: what they save, and that they are there.

use super::keeper::Keeper;
use super::listeners::Listeners;
use super::message::Message;
use super::presence::Presence;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

/// How often every tab calls the others, in milliseconds.
const CALL_EVERY: i32 = 15_000;

/// The line to the other tabs. Lives as long as the page.
pub(super) struct Tabs {
    /// `None` where the browser has none: then the storage event alone keeps tabs in step.
    channel: Option<BroadcastChannel>,
    presence: RefCell<Presence>,
    told: Cell<usize>,
    listeners: Listeners<dyn Fn(usize)>,
}

impl Tabs {
    /// Connects this page with the others, and has the keeper hear what they save.
    pub fn connect(channel: &str, keeper: &Rc<Keeper>) -> Rc<Self> {
        let me = (js_sys::Math::random() * 9_007_199_254_740_992.0) as u64;
        let tabs = Rc::new(Self {
            channel: BroadcastChannel::new(channel).ok(),
            presence: RefCell::new(Presence::new(me)),
            told: Cell::default(),
            listeners: Listeners::default(),
        });
        let line = Rc::clone(&tabs);
        keeper.on_post(move |message| line.post(message));
        tabs.listen_to_channel(keeper);
        listen_to_storage(keeper);
        tabs.keep_present();
        tabs
    }

    fn post(&self, message: &Message) {
        if let Some(channel) = &self.channel {
            // A closed channel is that of a page that is going.
            let _ = channel.post_message(&message.write().into());
        }
    }

    pub fn on_change(&self, callback: impl Fn(usize) + 'static) {
        self.listeners.add(Rc::new(callback));
    }

    fn tell(&self) {
        let count = self.presence.borrow().count();
        if self.told.replace(count) != count {
            for listener in self.listeners.all() {
                listener(count);
            }
        }
    }

    fn listen_to_channel(self: &Rc<Self>, keeper: &Rc<Keeper>) {
        let Some(channel) = &self.channel else {
            return;
        };
        let (tabs, keeper) = (Rc::clone(self), Rc::clone(keeper));
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let Some(message) = event.data().as_string().as_deref().and_then(Message::read) else {
                return;
            };
            let answer = tabs.presence.borrow_mut().hear(&message);
            if let Some(answer) = answer {
                tabs.post(&answer);
            }
            tabs.tell();
            match message {
                Message::Records { workspace, lines } => keeper.hear(&workspace, &lines),
                Message::Hello(_) => {
                    for message in keeper.unsettled() {
                        tabs.post(&message);
                    }
                }
                Message::Here(_) | Message::Bye(_) => {}
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        hear.forget();
    }

    /// Says hello now and every while, and goodbye when the page goes; a page that comes back from
    /// the browser's page cache says hello again.
    fn keep_present(self: &Rc<Self>) {
        let tabs = Rc::clone(self);
        let call = Closure::<dyn Fn()>::new(move || {
            let call = tabs.presence.borrow_mut().call();
            tabs.post(&call);
            tabs.tell();
        });
        let tabs = Rc::clone(self);
        let leave = Closure::<dyn Fn()>::new(move || {
            let goodbye = tabs.presence.borrow().leave();
            tabs.post(&goodbye);
        });
        let hello = self.presence.borrow_mut().call();
        self.post(&hello);
        if let Some(window) = web_sys::window() {
            let call: &js_sys::Function = call.as_ref().unchecked_ref();
            // None of these fails for a page; without them other tabs learn of this one later.
            let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(call, CALL_EVERY);
            let _ = window.add_event_listener_with_callback("pageshow", call);
            let leave = leave.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback("pagehide", leave);
        }
        call.forget();
        leave.forget();
    }
}

fn listen_to_storage(keeper: &Rc<Keeper>) {
    let keeper = Rc::clone(keeper);
    let notice = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        if let Some(key) = event.key() {
            keeper.notice(&key, event.new_value().as_deref());
        }
    });
    if let Some(window) = web_sys::window() {
        let notice = notice.as_ref().unchecked_ref();
        // It fails for no page; the channel tells of most of what this would.
        let _ = window.add_event_listener_with_callback("storage", notice);
    }
    notice.forget();
}
