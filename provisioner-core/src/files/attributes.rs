//! What a file has beside its content, owner and mode, and a new file in its place needs as well: who else may read it.

use rustix::fs::{XattrFlags, fsetxattr, getxattr, listxattr};
use rustix::io::Errno;
use std::fs::File;
use std::path::Path;

/// The access control list. Where there is one, the permission bits of the group are those of its mask.
const ACCESS: &str = "system.posix_acl_access";

/// Gives a new file the access control list and the attributes of users that the file at `from` has. Whether that
/// worked for the list; without it the bits of the group would let in whom the list keeps out.
pub(super) fn take_over(from: &Path, to: &File) -> bool {
    if let Ok(names) = value_of(|buffer| listxattr(from, buffer)) {
        let names = names.split(|byte| *byte == 0).filter(|name| name.starts_with(b"user."));
        for name in names.filter_map(|name| std::str::from_utf8(name).ok()) {
            if let Ok(value) = value_of(|buffer| getxattr(from, name, buffer)) {
                // They are no more than notes: a file system without them keeps the file.
                let _ = fsetxattr(to, name, &value, XattrFlags::empty());
            }
        }
    }
    match value_of(|buffer| getxattr(from, ACCESS, buffer)) {
        Ok(list) => fsetxattr(to, ACCESS, &list, XattrFlags::empty()).is_ok(),
        Err(Errno::NODATA | Errno::NOTSUP) => true,
        Err(_) => false,
    }
}

/// A value, or the list of names: the system has none that are longer.
fn value_of(read: impl FnOnce(&mut [u8]) -> Result<usize, Errno>) -> Result<Vec<u8>, Errno> {
    let mut value = vec![0; 64 * 1024];
    let length = read(&mut value)?;
    value.truncate(length);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_and_the_access_control_list_are_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        std::fs::write(&old, "x").unwrap();
        let file = File::create(&new).unwrap();
        assert!(take_over(&old, &file));
        if rustix::fs::setxattr(&old, "user.note", b"mine", XattrFlags::empty()) == Err(Errno::NOTSUP) {
            println!("skipped: the file system of the temporary folder has no attributes");
            return;
        }
        // Version 2: the owner, user 1, the group, the mask, others.
        let entries: [(u16, u16, u32); 5] =
            [(1, 6, u32::MAX), (2, 4, 1), (4, 0, u32::MAX), (16, 4, u32::MAX), (32, 0, u32::MAX)];
        let mut list = 2_u32.to_le_bytes().to_vec();
        for (tag, permissions, id) in entries {
            list.extend(tag.to_le_bytes());
            list.extend(permissions.to_le_bytes());
            list.extend(id.to_le_bytes());
        }
        let has_lists = rustix::fs::setxattr(&old, ACCESS, &list, XattrFlags::empty()).is_ok();
        assert!(take_over(&old, &file));
        assert_eq!(value_of(|buffer| getxattr(&new, "user.note", buffer)).unwrap(), b"mine");
        if has_lists {
            assert_eq!(value_of(|buffer| getxattr(&new, ACCESS, buffer)).unwrap(), list);
        }
    }
}
