using System.Globalization;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// The first text of a report: the sentences of its skeleton that the facts bear out, their numbers live figures. People go
/// on from there.
/// </summary>
public static class ReportDraft
{
    /// <exception cref="RuleViolationException">not-begun: there is nothing to report on yet.</exception>
    public static ReportText Of(ReportKind kind, ReportFacts facts)
    {
        if (kind != ReportKind.WorkPlan && new DateOnly(facts.Year.Year, 1, 1) > facts.Today)
        {
            throw new RuleViolationException("not-begun", $"{facts.Year.Year}年还没有开始，没有可以报告的办理情况；现在只能起草工作方案。");
        }

        return new(TitleOf(kind, facts), AddresseeOf(kind, facts), Body(ReportSkeletons.Of(kind), new(facts)));
    }

    // A heading waits until something stands under it.
    private static List<ReportBlock> Body(IReadOnlyList<ReportPart> skeleton, ReportEvidence evidence)
    {
        List<ReportBlock> body = [];
        (string? heading, string? subheading) = (null, null);
        foreach (var part in skeleton)
        {
            switch (part)
            {
                case ReportPart.Heading { Text: var text }:
                    (heading, subheading) = (text, null);
                    break;
                case ReportPart.Subheading { Text: var text }:
                    subheading = text;
                    break;
                default:
                    var blocks = part.Blocks(evidence).ToList();
                    if (blocks.Count > 0)
                    {
                        body.AddRange(heading is null ? [] : [ReportBlock.Heading(heading)]);
                        body.AddRange(subheading is null ? [] : [ReportBlock.Subheading(subheading)]);
                        body.AddRange(blocks);
                        (heading, subheading) = (null, null);
                    }

                    break;
            }
        }

        return body;
    }

    private static string TitleOf(ReportKind kind, ReportFacts facts)
    {
        var year = facts.Year.Year.ToString(CultureInfo.InvariantCulture);

        return kind switch
        {
            ReportKind.WorkPlan => $"{year}年{facts.Nouns}办理工作方案",
            ReportKind.MidYear => $"关于{year}年年中{facts.Nouns}办理情况的报告",
            ReportKind.Annual => $"关于{year}年{facts.Nouns}办理情况的报告",
            // without head and signature: the title names the bureau
            ReportKind.Summary => $"{facts.Bureau.Name}{year}年{facts.Nouns}办理情况总结",
            ReportKind.Bulletin => $"关于{year}年{facts.Nouns}办理进展情况的通报",
        };
    }

    private static string AddresseeOf(ReportKind kind, ReportFacts facts) => kind switch
    {
        ReportKind.Summary => "",
        ReportKind.Bulletin => "局属各科室：",
        _ => $"{facts.Year.StatutoryDeadlines.Single(d => d.Kind == kind.Owed()).RecipientNames}：",
    };
}
