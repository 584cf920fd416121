using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Features.Home;

namespace ProposalDesk.Web.Tests.Home;

/// <summary>Better or worse than on this day last year, in words.</summary>
public sealed class LeadersComparisonTests
{
    [Fact]
    public void Rates_are_compared_in_points_and_lateness_in_cases()
    {
        var lines = LeadersDesk.Compare(new(0, 40, 20, 19, 1), new(0, 30, 18, 18, 3));

        Assert.Equal(
            [
                ("已答复", "20/40，50%", "18/30，60%", "比去年同日低10个百分点"),
                ("其中按期", "19/20，95%", "18/18，100%", "比去年同日低5个百分点"),
                ("逾期没有答复", "1件", "3件", "比去年同日少2件"),
            ],
            lines.Select(l => (l.Name, l.Now, l.LastYear, l.Verdict)));
    }

    [Fact]
    public void Without_a_year_before_or_cases_in_it_nothing_is_compared()
    {
        foreach (var before in new[] { null, new SameDay(0, 0, 0, 0, 0) })
        {
            Assert.All(LeadersDesk.Compare(new(0, 40, 20, 19, 1), before), l => Assert.Null(l.Verdict));
        }

        Assert.Equal("—", LeadersDesk.Compare(new(0, 40, 0, 0, 1), null)[1].Now);
        Assert.Equal("与去年同日一样", LeadersDesk.Compare(new(0, 40, 20, 20, 1), new(0, 20, 10, 10, 1))[0].Verdict);
    }
}
