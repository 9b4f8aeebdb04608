/// Students: finding them while somebody types, and what the desk knows of each.
@NullMarked
package org.daybook.app.service.students;

import org.jspecify.annotations.NullMarked;
