/**
 * One build from the content folder to the published site: {@link foresite.build.SiteBuild} contains all steps in their
 * order. Only this room knows that order.
 */
@NullMarked
package foresite.build;

import org.jspecify.annotations.NullMarked;
