/// What people in charge changed, by whom and when. Written by the rules of what they change, so
/// that no way of changing it leaves it out.
@NullMarked
package org.daybook.model.audit;

import org.jspecify.annotations.NullMarked;
