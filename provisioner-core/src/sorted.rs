//! Sorting short lists by name. The standard library's sort is compiled anew for every type of element, to five
//! thousand lines each, which is for lists that are long; plugins and commands are few.

/// Sorts by name; equal names keep their order.
pub(crate) fn sort_by_name<T>(items: &mut [T], name: fn(&T) -> &str) {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && name(&items[place]) < name(&items[place - 1]) {
            items.swap(place, place - 1);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order_and_equal_ones_stay_as_they_were() {
        let mut items = [("b", 1), ("a", 1), ("c", 1), ("a", 2), ("", 1), ("b", 2)];
        sort_by_name(&mut items, |item| item.0);
        assert_eq!(items, [("", 1), ("a", 1), ("a", 2), ("b", 1), ("b", 2), ("c", 1)]);
        sort_by_name(&mut [] as &mut [&str], |item| item);
    }
}
