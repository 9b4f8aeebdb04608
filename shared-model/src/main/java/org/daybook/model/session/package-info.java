/// Sessions, their life cycle and the guests admitted to them.
@NullMarked
package org.daybook.model.session;

import org.jspecify.annotations.NullMarked;
