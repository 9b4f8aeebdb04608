/// What a person may do at this desk, and why not.
@NullMarked
package org.daybook.app.service.rights;

import org.jspecify.annotations.NullMarked;
