using System.Reflection;
using System.Text.RegularExpressions;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>
/// Every sentence of every report against the data: of 0, 1, 13 and 200 cases, of one kind and mixed. What the data must
/// show stands here a second time, counted from the cases alone.
/// </summary>
public sealed partial class ReportSentenceTests
{
    private static readonly Dictionary<string, ReportPassage> _all = typeof(ReportSentences)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (ReportPassage)f.GetValue(null)!).ToDictionary(p => p.Name);

    public static TheoryData<int, int, bool> Years()
    {
        var years = new TheoryData<int, int, bool>();
        foreach (var isMixed in (bool[])[false, true])
        {
            years.Add(0, 0, isMixed);
            for (var stage = 0; stage < YearOfCases.Stages; stage++)
            {
                years.Add(1, stage, isMixed);
            }

            for (var seed = 0; seed < 12; seed++)
            {
                years.Add(13, seed, isMixed);
            }

            years.Add(200, 1, isMixed);
            years.Add(200, 2, isMixed);
        }

        return years;
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_sentence_stands_exactly_where_the_data_show_it(int cases, int seed, bool isMixed)
    {
        foreach (var today in (DateOnly[])[new(2021, 3, 10), new(2021, 7, 1), new(2021, 12, 20)])
        {
            var facts = YearOf(cases, seed, isMixed).Facts(today);
            foreach (var kind in Enum.GetValues<ReportKind>())
            {
                // what is asked for is no statement
                var text = Marks().Replace(string.Join('\n', ReportDraft.Of(kind, facts).Blocks.Select(b => b.Text)), "");
                foreach (var name in ReportSkeletons.Of(kind).SelectMany(p => p.Passages).Select(p => p.Name).Distinct())
                {
                    var (words, isSo) = ReportTruths.All[name];
                    Assert.True(
                        Regex.IsMatch(text, words) == isSo(facts),
                        $"{kind}, {cases} cases, {today:M-d}: “{name}” should {(isSo(facts) ? "" : "not ")}stand.\n{text}");
                }
            }
        }
    }

    [Fact]
    public void Every_sentence_there_is_stands_in_some_report_and_is_held_against_the_data()
    {
        Assert.Equal(_all.Keys.Order(), ReportTruths.All.Keys.Order());
        Assert.Equal(_all.Keys.Order(), Enum.GetValues<ReportKind>().SelectMany(ReportSkeletons.Of).SelectMany(p => p.Passages)
            .Select(p => p.Name).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void No_heading_stands_alone_and_no_sentence_is_glued_to_another(int cases, int seed, bool isMixed)
    {
        var facts = YearOf(cases, seed, isMixed).Facts(new(2021, 7, 1));
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var blocks = ReportDraft.Of(kind, facts).Blocks;
            for (var i = 0; i < blocks.Count; i++)
            {
                if (blocks[i].Kind is ReportBlockKind.Heading)
                {
                    Assert.True(i + 1 < blocks.Count && blocks[i + 1].Kind != ReportBlockKind.Heading, $"{kind}: {blocks[i].Text}");
                }
            }

            Assert.DoesNotMatch(@"[。；，][。；，]|：。|[（“][）”]|\{\{|\b0件", string.Join('\n', blocks.Select(b => b.Text)));
        }
    }

    [Fact]
    public void A_report_on_a_time_that_has_not_begun_is_refused_and_the_plan_for_it_is_not()
    {
        var facts = YearOf(0, 0, false).Facts(new(2020, 12, 31));
        foreach (var kind in Enum.GetValues<ReportKind>().Where(k => k != ReportKind.WorkPlan))
        {
            Assert.Equal("not-begun", Assert.Throws<RuleViolationException>(() => ReportDraft.Of(kind, facts)).Code);
        }

        Assert.NotEmpty(ReportDraft.Of(ReportKind.WorkPlan, facts).Blocks);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_summary_tells_of_talks_and_people_only_what_is_marked(int cases, int seed, bool isMixed)
    {
        foreach (var isPublic in (bool[])[false, true])
        {
            var facts = YearOf(cases, seed, isMixed).Facts(new(2021, 12, 20)) with { Results = Library(isPublic, isPublic) };
            var text = string.Join('\n', ReportDraft.Of(ReportKind.Summary, facts).Blocks.Select(b => b.Text));

            string[] kept =
                ["局会议室", "希望尽快打通", "没有答到点子上", "的答复。", .. facts.Roster.People.Select(p => p.Name), "委员1"];
            Assert.All(kept, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            Assert.Equal(isPublic, text.Contains("民建市委会秘书长张鹏", StringComparison.Ordinal));
            Assert.Equal(isPublic, text.Contains("汇聚数据120万条", StringComparison.Ordinal));
            Assert.Equal(isPublic, text.Contains("回访时委员认可", StringComparison.Ordinal));
        }
    }

    /// <summary>Three results, all marked or none.</summary>
    private static IReadOnlyList<WorkResult> Library(bool isPublic, bool isChosen)
    {
        var people = new People();
        people.NextDay(60);

        return
        [
            Enter(new(WorkResultKind.Result, "数据共享", "建立共享目录", "建成共享平台。", "汇聚数据120万条", people.Today, isPublic, false)),
            Enter(new(WorkResultKind.Meeting, "数据共享", null, "5月6日，赴民建市委会座谈，民建市委会秘书长张鹏参加", null, people.Today, isPublic, isChosen)),
            Enter(new(WorkResultKind.Visit, "数据共享", null, "回访时委员认可", null, people.Today, isPublic, false)),
        ];

        WorkResult Enter(WorkResultEntry entry) => WorkResult.Enter(1, 2021, entry, null, people.As("clerk"));
    }

    private static YearOfCases YearOf(int cases, int seed, bool isMixed)
    {
        var random = new Random(seed);
        var year = new YearOfCases
        {
            Results = (seed % 4) switch { 0 => [], 1 => Library(false, false), 2 => Library(true, false), _ => Library(true, true) },
            Signed = seed % 3 == 0 ? [] : [new(ReportKind.WorkPlan, "某数报〔2021〕1号", new(2021, 4, 1)), new(ReportKind.Bulletin, "某数报〔2021〕2号",
                new(2021, 5, 1))],
        };
        for (var i = 0; i < cases; i++)
        {
            year.Add(
                cases == 1 ? seed : random.Next(YearOfCases.Stages),
                isMixed && random.Next(2) == 0 ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal,
                (HandlingRole)random.Next(3),
                random.Next(3) switch { 0 => null, 1 => "数据共享", _ => "数字政务、数据共享" },
                random.Next(2) == 0 ? null : "某政办发〔2021〕20号",
                random.Next(5) == 0);
        }

        return year;
    }

    [GeneratedRegex("〔待核实[^〕]*〕")]
    private static partial Regex Marks();
}
