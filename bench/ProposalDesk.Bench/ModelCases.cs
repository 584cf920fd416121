using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Bench;

/// <summary>
/// Different cases of many years, each carried through the rules of the field as far as its days reach: kinds, roles,
/// proposers, pauses, chasers, second rounds, ratings and promises in the shares a bureau knows. The same every time.
/// </summary>
public sealed class ModelCases(BenchBureau bureau, DateTime now)
{
    /// <summary>Before the number of every case; copies have their own there.</summary>
    public const string Mark = "T";

    private static readonly string[] _matters = ["公共数据开放", "智慧社区建设", "企业数字化转型", "农村宽带覆盖", "政务服务一网通办", "老年人数字服务", "电子证照核验", "基层报表精简"];
    private static readonly string[] _themes = ["数字政府", "数字经济", "民生服务", "乡村振兴", "营商环境"];
    private static readonly string[] _surnames = ["林", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "罗", "高", "梁", "郑", "谢", "宋", "唐", "许", "邓",
        "韩", "曹"];
    private static readonly string[] _givenNames = ["若溪", "立诚", "秋华", "明远", "思源", "雨桐", "国栋", "晓燕", "建平", "佳宁", "海峰", "文静", "志强", "春兰",
        "子墨"];

    private readonly Roster _house = bureau.Roster;
    private Random _dice = new(0);
    private Proposal _case = null!;
    private HandlingYear _year = null!;
    private DateTime _at;
    private int _section;
    private Capacity _handler = null!;

    /// <param name="number">From 0; settles everything else by chance.</param>
    public Proposal Make(int number, int year)
    {
        _dice = new Random(number);
        _year = bureau.Years[year];
        _section = _dice.Next(bureau.Sections.Count);
        _handler = bureau.Handlers[_section][_dice.Next(bureau.Handlers[_section].Count)];
        // The year under way has cases of every age.
        _at = year == now.Year
            ? now.AddDays(-1 - _dice.Next(130))
            : new DateTime(year, 1, 20, 1, 0, 0, DateTimeKind.Utc).AddDays(_dice.Next(90));
        var clerk = new Actor([bureau.ClerkCapacity], _at);
        _case = Proposal.Receive(Receipt(number, year, clerk.Today), _year, clerk);
        Refresh();
        Go();

        return _case;
    }

    private void Go()
    {
        // Some stand still for no good reason, as they do.
        var laziness = _dice.Next(100);
        if (laziness < 3 || !Step(bureau.ClerkCapacity, 1, Assign) || laziness < 5 || Leaves()
            || !Step(bureau.Heads[_section], 1 + _dice.Next(4), head => _case.Accept(_handler, head)))
        {
            return;
        }

        if (laziness < 10 && _at > now.AddDays(-200))
        {
            return;
        }

        Pause();
        while (_case.Status == ProposalStatus.InHandling && Answer() && Rate())
        {
        }
    }

    private void Assign(Actor clerk) => _case.Assign(
        new AssignmentPlan(bureau.Sections[_section], bureau.Deputy.UserId, bureau.Deputy.Name, Half() ? _case.DueOn.AddDays(-10)
            : null, [], new Dictionary<long, long>()), clerk);

    // 已改办 and 撤案
    private bool Leaves()
    {
        switch (_dice.Next(40))
        {
            case 0:
                return Step(bureau.ClerkCapacity, 2, clerk => _case.RequestTransfer("市政务服务局", "不属于本局职责", clerk.Today, clerk))
                    && (Step(bureau.ClerkCapacity, 6, clerk => _case.GrantTransfer(clerk.Today, null, clerk)) || true);
            case 1:
                return Step(bureau.ClerkCapacity, 8, clerk => _case.Withdraw("提案人撤回", "来函", clerk));
            default:
                return false;
        }
    }

    private void Pause()
    {
        if (_dice.Next(20) == 0
            && Step(bureau.ClerkCapacity, 2, clerk => _case.RequestTransfer("市政务服务局", "主要内容不属于本局职责", clerk.Today, clerk)))
        {
            Step(bureau.ClerkCapacity, 5, clerk => _case.RefuseTransfer(clerk.Today, "请继续办理", null, _year, clerk));
        }
    }

    // From the first contact to the day every addressee has the letter; false where the days end before.
    private bool Answer()
    {
        if (_case.Role != HandlingRole.Assist
            && !(Contact(ContactPhase.Before) && Contact(ContactPhase.During) && Contact(ContactPhase.During)))
        {
            return false;
        }

        if (_dice.Next(3) > 0 && !Contact(ContactPhase.During))
        {
            return false;
        }

        if (_dice.Next(4) == 0)
        {
            Step(bureau.ClerkCapacity, 2, clerk => _case.Chase("初稿时限", "请抓紧办理", clerk));
        }

        if (!Step(_handler, 3 + _dice.Next(20), handler => _case.StartReply(Content(handler.Today), handler)) || !Step(_handler, 2, Submit))
        {
            return false;
        }

        while (_case.ReplyInReview is { } reply)
        {
            var step = reply.CurrentSteps.First(s => s.Verdict == ReviewVerdict.Pending);
            if (!Step(HolderOf(step), 1 + _dice.Next(3), holder => Review(step, holder)))
            {
                return false;
            }
        }

        return Step(bureau.ClerkCapacity, 1 + _dice.Next(3), Send);
    }

    private bool Contact(ContactPhase phase) => Step(_handler, 2 + _dice.Next(12), handler => _case.RecordContact(
        new ContactEntry(phase, Half() ? ContactMode.Meeting : ContactMode.Visit, handler.Today, "会议室",
            [.. _case.Proposers.Select(p => p.Order)], null, handler.Name, "希望尽快推进", "达成一致"), handler));

    private void Submit(Actor handler)
    {
        var reply = _case.LetterInProgress!;
        _case.SubmitForReview(reply, _year.AnswerClasses, ReviewChain.For(_case, reply, bureau.Roster, _year), null, handler);
    }

    private Capacity HolderOf(ReviewStep step) => step.HolderRole switch
    {
        DeskRole.SectionHead => bureau.Heads[_section],
        DeskRole.DeputyDirector => bureau.Deputy,
        DeskRole.Director => bureau.Director,
        _ => bureau.ClerkCapacity,
    };

    private void Review(ReviewStep step, Actor holder)
    {
        if (step.Kind != ReviewStepKind.Signature)
        {
            _case.Agree(null, new CollectiveMinutes(holder.Today, "专班", "同意"), holder);
            return;
        }

        var reply = _case.ReplyInReview!;
        List<Delivery> deliveries = _case.Role == HandlingRole.Assist
            ? [new Delivery { Order = 1, Recipient = RecipientKind.LeadUnit, Name = _case.LeadUnit! }]
            : [.. _case.Proposers.Select(p =>
                new Delivery { Order = p.Order, Recipient = RecipientKind.Proposer, Name = p.Name, ProposerOrder = p.Order })];
        _case.Sign(string.Create(CultureInfo.InvariantCulture, $"测函〔{_year.Year}〕{_case.CaseNumber}-{reply.Number}号"), deliveries, holder);
        reply.AttachLetter(bureau.Letter.Id);
    }

    private void Send(Actor clerk) => _case.Send(
        [.. _case.SignedReply!.Deliveries.Select(d => new DeliveryEntry(d.Order, DeliveryMode.InPerson, clerk.Today, "本人签收"))], _year,
            clerk.Today.AddDays(28), clerk);

    // True where a further round begins.
    private bool Rate()
    {
        var round = _case.RoundNumber;
        foreach (var sheet in _case.SheetsOfLatestRound.ToList())
        {
            var rating = round > 1 ? FeedbackRating.Satisfied : _dice.Next(100) switch
            {
                < 4 => FeedbackRating.Dissatisfied,
                < 20 => FeedbackRating.BasicallySatisfied,
                _ => FeedbackRating.Satisfied
            };
            if (_dice.Next(30) > 0)
            {
                Step(null, 1 + _dice.Next(9), member => _case.RecordRating(sheet, rating, "已了解", _year, member), sheet.ProposerName);
            }
        }

        // The clerk takes what came in to the 督查室 within days.
        if (_case.HasSheetToForward)
        {
            Step(bureau.ClerkCapacity, 3, clerk => _case.ForwardSheets(clerk.Today, "市政府督查室", clerk));
        }

        if (_case.Status == ProposalStatus.AwaitingFeedback && _at < now.AddDays(-60))
        {
            // The day's work sees that the period is over, then the clerk closes.
            Step(bureau.ClerkCapacity, 40, _ => { });
            Step(bureau.ClerkCapacity, 1, clerk => _case.Close(clerk));
        }

        return _case.RoundNumber > round;
    }

    // Does a step so many days later, unless that day is still to come.
    private bool Step(Capacity? capacity, int days, Action<Actor> step, string member = "")
    {
        if (_at.AddDays(days) > now)
        {
            return false;
        }

        _at = _at.AddDays(days);
        var actor = capacity is null ? Actor.Member(member, _at) : new Actor([capacity], _at);
        step(actor);
        Refresh();

        return true;
    }

    // As a use case does it when it saves: the limits, then what waits for whom.
    private void Refresh()
    {
        DeadlineBook.Refresh(_case, _year, PublishedHolidays.Calendar, _at);
        _case.KeepWork(_house, _at);
    }

    private bool Half() => _dice.Next(2) == 0;

    private ReplyContent Content(DateOnly today)
    {
        var answerClass = _case.Role == HandlingRole.Assist ? null
            : _dice.Next(100) switch { < 60 => "A", < 85 => "B", < 95 => "C", _ => "D" };

        return new(
            "收悉，现答复如下。",
            [.. _case.Items.Select(i => new ReplyContent.ItemAnswer(
                i.Order,
                "已经研究并列入计划，会同有关单位逐项落实。",
                _dice.Next(100) switch { < 70 => Adoption.Adopted, < 90 => Adoption.PartlyAdopted, _ => Adoption.NotAdopted },
                "条件暂不具备"))],
            "下一步继续推进。",
            "感谢关心支持。",
            answerClass,
            Disclosure.Public,
            null,
            answerClass == "B" ? [new("完成系统对接并向社会公布", today.AddDays(60 + _dice.Next(400)), _dice.Next(10) == 0, _dice.Next(10) == 0)] : []);
    }

    private ProposalReceipt Receipt(int number, int year, DateOnly referredOn)
    {
        var kind = _dice.Next(10) < 7 ? ProposalKind.CppccProposal : ProposalKind.DeputySuggestion;
        var role = _dice.Next(20) switch { < 14 => HandlingRole.Lead, < 17 => HandlingRole.Split, _ => HandlingRole.Assist };
        var proposers = _dice.Next(3) == 0 ? 2 + _dice.Next(4) : 1;
        var isKey = _dice.Next(25) == 0;

        return new()
        {
            BureauId = bureau.Bureau.Id,
            SessionId = bureau.Sessions[(year, kind)].Id,
            Kind = kind,
            CaseNumber = string.Create(CultureInfo.InvariantCulture, $"{Mark}{number:0000}"),
            Authorship = proposers > 1 ? AuthorshipType.Joint : AuthorshipType.Individual,
            Title = string.Create(CultureInfo.InvariantCulture, $"关于推进{Pick(_matters)}的建议（{Mark}{number:0000}）"),
            Proposers = [.. Enumerable.Range(0, proposers).Select(_ => Pick(_surnames) + Pick(_givenNames)).Distinct()
                .Select(name => new ProposalReceipt.ProposerEntry(ProposerType.Person, name))],
            Items = [.. Enumerable.Range(1, 1 + _dice.Next(4))
                .Select(n => new ProposalReceipt.ItemEntry($"{n}", $"{Pick(_matters)}的第{n}点建议", "说明这一点建议的理由和做法。"))],
            Background = string.Concat(Enumerable.Repeat("近年来各方面工作取得进展，仍有不足。", 45)),
            Themes = Pick(_themes),
            Role = role,
            LeadUnit = role == HandlingRole.Assist ? "市政务服务局" : null,
            IsKey = isKey,
            KeyLeaderId = isKey ? bureau.Director.UserId : null,
            ReferredOn = referredOn,
        };
    }

    private string Pick(string[] words) => words[_dice.Next(words.Length)];
}
