using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>
/// The people of the bureau, each at a browser of their own, carrying one case. Every step begins at the person's home
/// page and takes the way a person takes: the row of the case, its button, the confirmation on the page.
/// </summary>
public sealed partial class Course(RunningDesk desk, string caseNumber, string noun = "提案", Dictionary<string, Visitor>? people = null)
    : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> _people = people ?? [];

    public string Number => $"第{caseNumber}号{noun}";

    /// <summary>Buttons and links clicked by everybody so far.</summary>
    public int Clicks => _people.Values.Sum(p => p.Clicks);

    /// <summary>Another case carried by the same people, who leave with this one.</summary>
    public Course Another(string number) => new(desk, number, noun, _people);

    public async Task<Visitor> AsAsync(string account)
    {
        if (!_people.TryGetValue(account, out var person))
        {
            _people[account] = person = await desk.SignInAsync(account);
        }

        return person;
    }

    /// <summary>From the home page to the page of the step, by the button beside the case.</summary>
    /// <param name="action">The words on the button, as a pattern.</param>
    public async Task<Visitor> BeginAsync(string account, string action)
    {
        var person = await AsAsync(account);
        await person.GoAsync("/");
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{action}：{Number}$") }).ClickAsync();

        return person;
    }

    /// <summary>Registers the case by form, with one item and one proposer.</summary>
    /// <param name="dueOn">As the referring office gave it; null: by the year's own rule.</param>
    public async Task ReceiveAsync(string title, string? dueOn = null)
    {
        var clerk = await AsAsync("clerk");
        await clerk.GoAsync("/");
        await clerk.Page.GetByRole(AriaRole.Link, Exactly.Named("登记")).First
            .ClickAsync();
        await clerk.Page.Locator("[name=NewSessionName]").FillAsync("市政协四届五次会议");
        await clerk.Page.Locator("[name=CaseNumber]").FillAsync(caseNumber);
        await clerk.Page.Locator("[name=Title]").FillAsync(title);
        await clerk.Page.Locator("[name='Proposers[0].Name']").FillAsync("尹若兰");
        await clerk.Page.Locator("[name='Items[0].Heading']").FillAsync("把位置标在地图上");
        await clerk.Page.Locator("[name='ReferredOn']").FillAsync("2021-03-05");
        await clerk.Page.Locator("[name$='GivenDueOn']").FillAsync(dueOn ?? "");
        await clerk.Page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).Last.ClickAsync();
        await NoticedAsync(clerk, "登记");
    }

    /// <param name="withInternalDate">False: only the date the city has given counts.</param>
    public async Task AssignAsync(string section, bool withInternalDate = true)
    {
        var clerk = await BeginAsync("clerk", "分派");
        await clerk.Page.GetByLabel(section, new() { Exact = true }).First.CheckAsync();
        if (!withInternalDate)
        {
            await clerk.Page.Locator("[name=InternalDueOn]").FillAsync("");
        }

        await clerk.PressAsync("分派");
        await NoticedAsync(clerk, "签收");
    }

    public async Task AcceptAsync(string head)
    {
        var person = await BeginAsync(head, "签收");
        var choices = person.Page.GetByRole(AriaRole.Radio);
        await choices.First.CheckAsync();
        await person.PressAsync("签收");
        await NoticedAsync(person, "签收");
    }

    /// <param name="phase">办前, 办中 or 办后.</param>
    public async Task RecordContactAsync(string handler, string phase, string mode)
    {
        var person = await BeginAsync(handler, "记录沟通");
        await FillContactAsync(person, phase, mode);
        await person.PressAsync("保存记录");
        await NoticedAsync(person, phase);
    }

    /// <param name="promise">What is promised until when, where the answer class wants a promise.</param>
    public async Task DraftAsync(string handler, string action, string? answerClass = "A", (string Text, string DueOn)? promise = null)
    {
        var person = await BeginAsync(handler, action);
        await WriteAnswersAsync(person, answerClass);
        foreach (var point in await person.Page.Locator("input[name=Points]").AllAsync())
        {
            await point.CheckAsync();
        }

        if (promise is { } promised)
        {
            await person.Page.Locator("[name='Commitments[0].Text']").FillAsync(promised.Text);
            await person.Page.Locator("[name='Commitments[0].DueOn']").FillAsync(promised.DueOn);
        }

        await person.PressAsync("提交审核");
        await NoticedAsync(person, "审核");
    }

    public async Task AgreeAsync(string reviewer)
    {
        var person = await BeginAsync(reviewer, "审核");
        await person.PressAsync("同意");
        await NoticedAsync(person, "同意");
    }

    public async Task ReturnAsync(string reviewer, string point)
    {
        var person = await BeginAsync(reviewer, "审核");
        var form = person.Page.Locator("details.return-form");
        await form.Locator("summary").ClickAsync();
        await form.Locator("[name=Points]").First.FillAsync(point);
        await form.GetByRole(AriaRole.Button, new() { Name = "退回修改", Exact = true }).ClickAsync();
        await NoticedAsync(person, "退回");
    }

    public async Task SignAsync(string signer)
    {
        var person = await BeginAsync(signer, "签发");
        await person.PressProvedAsync("签发");
        await NoticedAsync(person, "签发");
    }

    /// <param name="told">How the desk says that it is out.</param>
    public async Task SendAsync(string told = "已送达")
    {
        // While the letter is still being set, the button says 查看 and the page waits for it.
        var clerk = await BeginAsync("clerk", "(登记送达|查看)");
        var record = clerk.Page.GetByRole(AriaRole.Button, new() { Name = "登记送达", Exact = true });
        await record.WaitForAsync(new() { Timeout = Waits.Work });
        var signed = SignedOn().Match(await clerk.Page.Locator(".page-lead").InnerTextAsync());
        var on = $"{signed.Groups[1].Value}-{signed.Groups[2].Value.PadLeft(2, '0')}-{signed.Groups[3].Value.PadLeft(2, '0')}";
        foreach (var row in await clerk.Page.Locator("table.delivery tbody tr:has(input[type=checkbox])").AllAsync())
        {
            await row.Locator("input[type=checkbox]").CheckAsync();
            await row.Locator("select").SelectOptionAsync("InPerson");
            await row.Locator("input[type=date]").FillAsync(on);
        }

        await record.ClickAsync();
        await clerk.PressAsync("确认登记");
        await NoticedAsync(clerk, told);
    }

    /// <summary>From review to sent, by the default chain.</summary>
    public async Task CarryThroughReviewAsync(string head, string signer = "deputy1", string told = "已送达")
    {
        await AgreeAsync(head);
        await AgreeAsync("clerk");
        await SignAsync(signer);
        await SendAsync(told);
    }

    /// <summary>Those who got a sheet in the first round, in their order.</summary>
    public async Task<IReadOnlyList<string>> ProposersAsync()
    {
        var clerk = await OpenSheetsAsync();
        var links = await clerk.Page.GetByRole(AriaRole.Region, new() { Name = "第1轮" })
            .GetByRole(AriaRole.Link, new() { NameRegex = PrintLink() }).AllAsync();
        var names = new List<string>();
        foreach (var link in links)
        {
            names.Add(PrintLink().Match((await link.GetAttributeAsync("aria-label"))!).Groups[1].Value);
        }

        return names;
    }

    /// <summary>What the member's sheet carries: read from the printed PDF, as the member reads it from paper.</summary>
    public async Task<string> LinkOfAsync(string proposer)
    {
        var clerk = await OpenSheetsAsync();
        var sheet = await clerk.Page.GetByRole(AriaRole.Link, Exactly.Named($"打印空白表：{proposer}")).First.GetAttributeAsync("href");
        var pdf = await (await clerk.Page.APIRequest.GetAsync(new Uri(desk.Address, sheet).ToString())).BodyAsync();

        var text = (await Tool.RunAsync(new ProcessStartInfo("pdftotext", ["-", "-"]), "poppler-utils", pdf)).Text;

        return LinkInPdf().Match(text).Value is { Length: > 0 } link
            ? link
            : throw new InvalidOperationException($"No link on the sheet of {proposer}.");
    }

    /// <summary>The member on a phone, with nothing but the link.</summary>
    public async Task RateAsync(string link, string rating, string? comment = null)
    {
        await using var member = await desk.VisitAsync(onPhone: true);
        await member.GoAsync(link);
        await member.CheckPageAsync();
        await member.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{rating}") }).CheckAsync();
        if (comment is not null)
        {
            await member.Page.GetByRole(AriaRole.Textbox).FillAsync(comment);
        }

        await member.TakePictureAsync($"member-{caseNumber}-{rating}");
        await member.PressAsync("提交评价");
        await Assertions.Expect(member.Page.GetByText("收到了，谢谢您！")).ToBeVisibleAsync();
        await member.CheckPageAsync();
    }

    public async Task OpenCaseAsync(Visitor person)
    {
        await person.GoAsync($"/proposals?q={caseNumber}");
        await person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = noun == "建议" ? "代表建议" : "" })
            .Filter(new() { Has = person.Page.GetByRole(AriaRole.Cell, new() { Name = caseNumber, Exact = true }) })
            .GetByRole(AriaRole.Link).First.ClickAsync();
    }

    /// <summary>To a page of the case, such as /extension.</summary>
    public async Task<Visitor> OpenAsync(string account, string page)
    {
        var person = await AsAsync(account);
        await OpenCaseAsync(person);
        await person.GoAsync(new Uri(person.Page.Url).AbsolutePath + page);

        return person;
    }

    /// <summary>What the status block of the case page says.</summary>
    public async Task<string> StatusAsync(string account = "clerk")
    {
        var person = await AsAsync(account);
        await OpenCaseAsync(person);

        return await person.Page.GetByLabel("办理状态").InnerTextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            await person.DisposeAsync();
        }
    }

    public static async Task FillContactAsync(Visitor person, string phase, string mode)
    {
        await person.Page.Locator("[name=Phase]").SelectOptionAsync(new SelectOptionValue { Label = phase });
        var choice = person.Page.Locator("[name=Mode] option").Filter(new() { HasText = mode });
        await person.Page.Locator("[name=Mode]").SelectOptionAsync((await choice.First.GetAttributeAsync("value"))!);
        await person.Page.Locator("[name=Opinion]").FillAsync("希望说明完成的时间。");
    }

    private static async Task WriteAnswersAsync(Visitor person, string? answerClass)
    {
        // Counted when the page is there as far as its last button.
        await person.Page.GetByRole(AriaRole.Button, Exactly.Named("提交审核")).WaitForAsync();
        var answers = person.Page.Locator("textarea[name$='.Answer']");
        for (var i = 0; i < await answers.CountAsync(); i++)
        {
            await answers.Nth(i).FillAsync($"第{i + 1}点建议我局已经采纳。\n目前有关系统正在对接，进展顺利。");
        }

        var adoptions = person.Page.Locator("select[name$='.Adoption']");
        for (var i = 0; i < await adoptions.CountAsync(); i++)
        {
            await adoptions.Nth(i).SelectOptionAsync("Adopted");
        }

        await (answerClass is null ? Task.CompletedTask : person.Page.Locator($"[name=AnswerClass][value={answerClass}]").CheckAsync());
    }

    private static async Task NoticedAsync(Visitor person, string words) =>
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = words }).First).ToBeVisibleAsync();

    private async Task<Visitor> OpenSheetsAsync()
    {
        var clerk = await AsAsync("clerk");
        await OpenCaseAsync(clerk);
        await clerk.GoAsync(new Uri(clerk.Page.Url).AbsolutePath + "/sheets");

        return clerk;
    }

    [GeneratedRegex("^打印空白表：(.+)$")]
    private static partial Regex PrintLink();

    [GeneratedRegex("([0-9]+)年([0-9]+)月([0-9]+)日签发")]
    private static partial Regex SignedOn();

    [GeneratedRegex("/f/[0-9A-Z]{12}")]
    private static partial Regex LinkInPdf();
}
