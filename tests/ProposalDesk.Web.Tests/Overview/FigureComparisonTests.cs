using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Features.Overview;

namespace ProposalDesk.Web.Tests.Overview;

/// <summary>和上一年比: the difference in words.</summary>
public sealed class FigureComparisonTests
{
    [Theory]
    [InlineData(FigureKind.Received, 9, 9, 7, 7, "多2件")]
    [InlineData(FigureKind.Received, 7, 7, 9, 9, "少2件")]
    [InlineData(FigureKind.Open, 3, 9, 3, 7, "持平")]
    [InlineData(FigureKind.Answered, 6, 7, 7, 7, "低14.3个百分点")]
    [InlineData(FigureKind.Answered, 7, 7, 6, 7, "高14.3个百分点")]
    [InlineData(FigureKind.Answered, 7, 7, 9, 9, "持平")]
    [InlineData(FigureKind.Satisfied, 0, 0, 9, 9, "—")]
    [InlineData(FigureKind.Satisfied, 9, 9, 0, 0, "—")]
    public void Counts_differ_by_things_and_rates_by_points(FigureKind kind, int part, int whole, int partBefore, int wholeBefore,
        string difference) =>
        Assert.Equal(difference, Compared(new Figure(kind, part, whole), new Figure(kind, partBefore, wholeBefore)).Difference);

    [Fact]
    public void A_year_without_cases_is_nothing_to_compare_with()
    {
        var before = TableOf(2020, new Figure(FigureKind.Received, 0, 0), new Figure(FigureKind.Open, 0, 0));
        var compared = FigureComparison.Of(TableOf(2021, new Figure(FigureKind.Received, 7, 7), new Figure(FigureKind.Open, 1, 7)), before);

        Assert.All(compared, c => Assert.Null(c.Before));
        Assert.All(compared, c => Assert.Equal("—", c.Difference));
    }

    [Fact]
    public void The_number_of_the_year_before_opens_the_list_of_that_year() =>
        Assert.Equal(
            "year=2020&sectionId=3", Compared(new Figure(FigureKind.Open, 1, 7), new Figure(FigureKind.Open, 2, 7)).ScopeBefore.ToQuery());

    private static FigureComparison Compared(Figure now, Figure before)
    {
        Figure[] received = now.Kind == FigureKind.Received ? [] : [new Figure(FigureKind.Received, 7, 7)];

        return FigureComparison.Of(TableOf(2021, [now, .. received]), TableOf(2020, [before, .. received]))
            .Single(c => c.Now.Kind == now.Kind);
    }

    private static FigureTable TableOf(int year, params Figure[] figures) =>
        new(new FigureScope(year, SectionId: 3), new DateOnly(year, 6, 1), figures);
}
