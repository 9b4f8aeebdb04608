/// Sessions, their life cycle, the days without any, and the guests admitted to them.
@NullMarked
package org.daybook.model.session;

import org.jspecify.annotations.NullMarked;
