//! What is done with lists all over the place, in few words for the compiler too. The standard library's sort and its
//! iterators are compiled anew for every type and closure, to thousands and hundreds of lines each, which is for lists
//! that are long; plugins, commands and keys are few, and the first build of every plugin would pay.

/// What becomes of each.
pub(crate) fn mapped<'a, T, U>(items: &'a [T], mut each: impl FnMut(&'a T) -> U) -> Vec<U> {
    let mut mapped = Vec::with_capacity(items.len());
    for item in items {
        mapped.push(each(item));
    }
    mapped
}

/// Words with something between.
#[cfg(feature = "runtime")]
pub(crate) fn joined(words: &[&str], between: &str) -> String {
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            text.push_str(between);
        }
        text.push_str(word);
    }
    text
}

/// Sorts by name; equal names keep their order.
#[cfg(feature = "runtime")]
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
