package foresite.insight;

/**
 * What the corpus covers, and what it does not.
 *
 * @param categoriesByYear how large a part of each year's dated reports each category has, the largest first
 * @param categoriesByQuarter the same by quarter
 * @param sources from how few sites the reports are
 * @param themes the themes whose part of the reports changes most from quarter to quarter, without flood topics
 */
public record CorpusCoverage(
        ShareTable categoriesByYear, ShareTable categoriesByQuarter, SourceConcentration sources, ShareTable themes) {}
