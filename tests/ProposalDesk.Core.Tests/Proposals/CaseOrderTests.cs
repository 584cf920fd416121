using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>The order of cases that is kept: whatever was changed in it, it says what sorting and counting all of them anew says.</summary>
public sealed class CaseOrderTests
{
    private static readonly DateOnly _today = new(2021, 5, 20);
    private static readonly DeadlineBasis _basis = new(PublishedHolidays.Calendar,
        [new Session { HandlingYearId = 0, Kind = ProposalKind.CppccProposal, Name = "会议" }], [HandlingYear.WithDefaults(1, 2021)]);

    [Fact]
    public void Changes_lead_to_the_same_order_as_reading_everything_anew()
    {
        var dice = new Random(7);
        var cases = new SortedDictionary<long, Case>();
        var kept = CaseOrder.Empty;
        for (var round = 0; round < 60; round++)
        {
            var changed = Enumerable.Range(0, 1 + dice.Next(60)).Select(_ => (long)(1 + dice.Next(150))).ToHashSet();
            foreach (var id in changed)
            {
                if (dice.Next(5) == 0)
                {
                    cases.Remove(id);
                }
                else
                {
                    cases[id] = Some(id, dice);
                }
            }

            kept = kept.With(changed, changed.Where(cases.ContainsKey).Select(id => cases[id].Line));
            var inOrder = InOrder(cases.Values).ToList();

            Assert.Equal(inOrder.Select(c => c.Id), kept.Page((_, _) => true, _today, _basis, 0, 1000));
            Assert.Equal(
                inOrder.GroupBy(c => (c.Line.Sort, c.Light)).Select(g => (g.Key.Sort, g.Key.Light, g.Count())).ToHashSet(),
                kept.CountOn(_today, _basis).Select(c => (c.Sort, c.Light, c.Cases)).ToHashSet());
        }
    }

    [Fact]
    public void Pages_under_a_filter_are_parts_of_the_whole_list_in_its_order()
    {
        var dice = new Random(11);
        var cases = Enumerable.Range(1, 300).Select(id => Some(id, dice)).ToList();
        var kept = CaseOrder.Empty.With(new HashSet<long>(), cases.Select(c => c.Line));
        foreach (var fits in new Func<CaseSort, LightColour, bool>[]
        {
            (_, _) => true, (s, _) => s.SectionId == 2, (_, l) => l == LightColour.Red, (s, l) =>
                s.Status == ProposalStatus.InHandling && l != LightColour.Grey, (_, _) => false,
        })
        {
            var whole = InOrder(cases.Where(c => fits(c.Line.Sort, c.Light))).Select(c => c.Id).ToList();
            for (var skip = 0; skip <= whole.Count; skip += 20)
            {
                Assert.Equal(whole.Skip(skip).Take(20), kept.Page(fits, _today, _basis, skip, 20));
            }

            for (var i = 0; i < whole.Count; i++)
            {
                Assert.Equal(i + 1 < whole.Count ? whole[i + 1] : null, kept.Neighbour(whole[i], false, fits, _today, _basis));
                Assert.Equal(i > 0 ? whole[i - 1] : null, kept.Neighbour(whole[i], true, fits, _today, _basis));
            }
        }
    }

    [Fact]
    public void A_page_deep_in_a_filtered_list_is_the_same_whatever_was_looked_at_before()
    {
        var dice = new Random(17);
        var cases = Enumerable.Range(1, 9000).Select(id => Some(id, dice)).ToList();
        var kept = CaseOrder.Empty.With(new HashSet<long>(), cases.Select(c => c.Line));
        var filters = Enumerable.Range(0, 40).Select<int, Func<CaseSort, LightColour, bool>>(i =>
            (s, l) => s.SectionId == 1 + (i % 3) ? (i & 4) == 0 || l != LightColour.Grey : (i & 8) != 0 && l == LightColour.Grey)
            .Append((s, _) => s.SectionId == 9).ToList();
        for (var look = 0; look < 400; look++)
        {
            var fits = filters[dice.Next(filters.Count)];
            var whole = InOrder(cases.Where(c => fits(c.Line.Sort, c.Light))).Select(c => c.Id).ToList();
            var skip = dice.Next(whole.Count + 60);

            Assert.Equal(whole.Skip(skip).Take(50), kept.Page(fits, _today, _basis, skip, 50));
            if (look % 50 == 49)
            {
                var changed = Some(1 + dice.Next(cases.Count), dice);
                cases[(int)changed.Id - 1] = changed;
                kept = kept.With(new HashSet<long> { changed.Id }, [changed.Line]);
            }
        }
    }

    [Fact]
    public void Leafing_on_from_a_case_that_has_left_the_list_begins_at_its_head()
    {
        var dice = new Random(13);
        var cases = Enumerable.Range(1, 50).Select(id => Some(id, dice)).ToList();
        var kept = CaseOrder.Empty.With(new HashSet<long>(), cases.Select(c => c.Line));
        var other = cases.First(c => c.Light == LightColour.Grey);
        var first = InOrder(cases.Where(c => c.Light == LightColour.Red)).First().Id;

        Assert.Equal(first, kept.Neighbour(other.Id, false, (_, l) => l == LightColour.Red, _today, _basis));
        Assert.Equal(first, kept.Neighbour(other.Id, true, (_, l) => l == LightColour.Red, _today, _basis));
        Assert.Equal(first, kept.Neighbour(4711, false, (_, l) => l == LightColour.Red, _today, _basis));
    }

    [Fact]
    public void A_section_sees_its_own_cases_those_it_assists_and_those_its_people_handle()
    {
        var sort = new CaseSort(1, 0, ProposalKind.CppccProposal, HandlingRole.Lead, ProposalStatus.InHandling, 3, 17, false, "5,12");

        Assert.True(sort.IsVisibleTo(new CaseSight(true, [], [])));
        Assert.True(sort.IsVisibleTo(new CaseSight(false, [3], [1])));
        Assert.True(sort.IsVisibleTo(new CaseSight(false, [12], [1])));
        Assert.True(sort.IsVisibleTo(new CaseSight(false, [], [17])));
        Assert.False(sort.IsVisibleTo(new CaseSight(false, [1, 2], [1, 12])));
    }

    private static IEnumerable<Case> InOrder(IEnumerable<Case> cases) =>
        cases.OrderBy(c => c.IsGrey).ThenBy(c => c.IsGrey ? DateOnly.MaxValue : c.DueOn)
            .ThenByDescending(c => c.AnsweredOn ?? DateOnly.MinValue).ThenBy(c => c.Id);

    private static Case Some(long id, Random dice)
    {
        DateOnly? answered = dice.Next(2) == 0 ? _today.AddDays(-dice.Next(8)) : null;
        var status = answered is null
            ? new[] { ProposalStatus.Assigned, ProposalStatus.InHandling, ProposalStatus.Withdrawn }[dice.Next(3)]
            : ProposalStatus.Closed;

        return new(id, status, _today.AddDays(dice.Next(40) - 15), answered, 1 + dice.Next(3));
    }

    private sealed record Case(long Id, ProposalStatus Status, DateOnly DueOn, DateOnly? AnsweredOn, long SectionId)
    {
        public bool IsGrey => AnsweredOn is not null || Status.IsFinal();

        public LightColour Light => _basis.ColourOf(0, Status, DueOn, AnsweredOn, _today);

        public CaseOrder.Line Line => new(
            Id,
            CaseOrder.Line.PlaceOf(DueOn, AnsweredOn, IsGrey),
            new(1, 0, ProposalKind.CppccProposal, HandlingRole.Lead, Status, SectionId, null, IsGrey, ""));
    }
}
