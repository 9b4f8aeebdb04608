/// The book of students: finding one while typing, and the card with what the desk knows of that
/// one.
@NullMarked
package org.daybook.app.ui.students;

import org.jspecify.annotations.NullMarked;
