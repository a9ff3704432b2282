//! whole app
