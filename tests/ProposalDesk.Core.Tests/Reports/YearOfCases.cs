using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Tests.Reports;

/// <summary>Years of any size: each case at a stage of its own, always reached through the public steps.</summary>
internal sealed class YearOfCases
{
    public const int Stages = 15;

    private readonly People _people = new();
    private readonly Cases _cases;
    private readonly List<Proposal> _all = [];

    public YearOfCases() => _cases = new(_people);

    public IReadOnlyList<SignedReport> Signed { get; init; } = [];

    /// <summary>成效库 of the year.</summary>
    public IReadOnlyList<WorkResult> Results { get; init; } = [];

    /// <summary>One more case, carried to a stage.</summary>
    public void Add(int stage, ProposalKind kind, HandlingRole role, string? themes, string? notice, bool isKey = false)
    {
        _people.Now = new(2021, 3, 8, 4, 0, 0, DateTimeKind.Utc);
        var one = Proposal.Receive(
            new ProposalReceipt
            {
                BureauId = 1,
                SessionId = 1,
                Kind = kind,
                CaseNumber = $"{_all.Count + 1}",
                Authorship = AuthorshipType.Individual,
                Title = "关于推进政务数据共享的建议",
                Proposers = [new(ProposerType.Person, "委员1")],
                Items = [new("1", "建立共享目录", "说明"), new("2", "统一共享标准", "说明")],
                Themes = themes,
                Role = role,
                LeadUnit = role == HandlingRole.Assist ? "市卫生健康委" : null,
                IsKey = isKey,
                ReferredOn = People.FirstDay,
                ReferralNotice = notice,
                GivenDueOn = People.FirstDay.AddDays(60),
            },
            _people.Year,
            _people.As("clerk"));
        _all.Add(one);
        Carry(one, stage, role);
    }

    public ReportFacts Facts(DateOnly today) => new(
        new Bureau { Name = "某市数据局", ShortName = "市数据局", LetterMark = "某市数据局" }, _people.Year, [],
        [.. _all.OrderBy(c => c.Kind)], _people.Roster, today)
    { Signed = Signed, Results = Results };

    private void Carry(Proposal one, int stage, HandlingRole role)
    {
        if (stage == 0)
        {
            return;
        }

        one.Assign(_cases.Plan(stage % 2 == 0 ? Cases.DataSection : null), _people.As("clerk"));
        if (stage == 1)
        {
            return;
        }

        one.Accept(_people["handler1"], _people.As("head1"));
        if (stage == 2)
        {
            return;
        }

        if (role != HandlingRole.Assist)
        {
            _cases.Contact(one, mode: stage == 3 ? ContactMode.Telephone : (ContactMode)(stage % 4));
            if (stage > 4)
            {
                _cases.Contact(one, ContactPhase.During, ContactMode.Telephone);
            }
        }

        if (stage == 4)
        {
            one.IssueNotice("某数督〔2021〕1号", "办理时限已过", "抓紧办理", _people.Today.AddDays(5), _people.As("deputy1"));
        }

        if (stage <= 4)
        {
            return;
        }

        var promises = stage is 9 or 10 or 11 or 12 && role != HandlingRole.Assist;
        if (stage == 14)
        {
            _people.NextDay(90);
        }

        _cases.Submit(one, "handler1", promises ? [new("建成共享平台", _people.Today.AddDays(stage == 12 ? 400 : 30), false, false)] : []);
        if (stage == 5)
        {
            return;
        }

        _cases.AgreeUpToSignature(one);
        if (stage == 6)
        {
            return;
        }

        if (one.IsKey)
        {
            one.Agree(null, null, _people.As("deputy1"));
        }

        _cases.Sign(one, one.IsKey ? "director" : "deputy1");
        _cases.Send(one);
        if (stage == 8)
        {
            one.MarkImplementation(0, false, _people.Today, "正在建设", _people.As("handler1"));
        }

        if (stage == 9 && promises)
        {
            one.FulfilCommitment(0, _people.Today, "已经上线", null, _people.As("handler1"));
        }

        if (role != HandlingRole.Assist)
        {
            Afterwards(one, stage);
        }
    }

    private void Afterwards(Proposal one, int stage)
    {
        if (stage == 10)
        {
            _cases.Contact(one, ContactPhase.After, ContactMode.Visit);
        }

        if (stage is 9 or 11 or 13)
        {
            _cases.Rate(one, 1, stage switch
            {
                9 => FeedbackRating.Satisfied,
                11 => FeedbackRating.BasicallySatisfied,
                _ => FeedbackRating.Dissatisfied,
            }, stage == 13 ? "没有答到点子上" : null);
        }
    }
}
