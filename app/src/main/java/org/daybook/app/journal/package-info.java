/// The desk's journal: an append-only, encrypted file outside the database, in which every
/// operation is on the medium before a screen says that it was saved. Beside it lie small files
/// that must outlive the database, too.
@NullMarked
package org.daybook.app.journal;

import org.jspecify.annotations.NullMarked;
