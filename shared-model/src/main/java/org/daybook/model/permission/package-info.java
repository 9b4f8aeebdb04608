/// The names of what a person may do. Roles are sets of these and are editable rows.
@NullMarked
package org.daybook.model.permission;

import org.jspecify.annotations.NullMarked;
