//! Means.

/// The mean of values by their weights, each pair the weight first; `None` where the weights sum to nothing, or
/// there is none.
#[must_use]
pub fn weighted(parts: &[(f64, f64)]) -> Option<f64> {
    let total: f64 = parts.iter().map(|(weight, _)| weight).sum();
    let sum: f64 = parts.iter().map(|(weight, value)| weight * value).sum();
    let mean = sum / total;
    (total > 0.0 && mean.is_finite()).then_some(mean)
}
