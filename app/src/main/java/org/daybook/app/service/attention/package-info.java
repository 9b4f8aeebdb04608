/// What contradicts and must be settled by a person.
@NullMarked
package org.daybook.app.service.attention;

import org.jspecify.annotations.NullMarked;
