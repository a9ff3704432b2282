//! As much at a time as there are cores.

use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Result, anyhow};

/// Does the work for each item, in their order, as many at a time as there are cores. What comes after a failure
/// may not be done.
///
/// # Errors
/// The first failure among those that met one.
pub fn each<Item: Send>(items: Vec<Item>, work: impl Fn(Item) -> Result<()> + Sync) -> Result<()> {
    let left = Mutex::new(items.into_iter());
    let take = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let hand = || -> Result<()> {
        while let Some(item) = take() {
            work(item)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let hands: Vec<_> = (0..cores).map(|_| scope.spawn(hand)).collect();
        hands.into_iter().try_for_each(|hand| {
            hand.join()
                .map_err(|_| anyhow!("a part of the work broke off"))?
        })
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use anyhow::ensure;

    use super::each;

    #[test]
    fn each_item_is_worked_on_once_and_a_failure_is_told() {
        let sum = AtomicU32::new(0);
        let add = |item: u32| {
            sum.fetch_add(item, Ordering::Relaxed);
            ensure!(item != 50, "no luck with {item}");
            Ok(())
        };
        each((1..=40).collect(), add).unwrap();
        assert_eq!(sum.load(Ordering::Relaxed), 820);
        let told = each(vec![50], add).unwrap_err().to_string();
        assert_eq!(told, "no luck with 50");
    }
}
