//! Callbacks that want to hear of something.

use std::cell::RefCell;
use std::rc::Rc;

/// Callbacks of one kind, `dyn Fn(…)`.
pub(super) struct Listeners<Told: ?Sized>(RefCell<Vec<Rc<Told>>>);

impl<Told: ?Sized> Listeners<Told> {
    pub fn add(&self, listener: Rc<Told>) {
        self.0.borrow_mut().push(listener);
    }

    /// Those of this moment: calling one may add another.
    pub fn all(&self) -> Vec<Rc<Told>> {
        self.0.borrow().clone()
    }
}

impl<Told: ?Sized> Default for Listeners<Told> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}
