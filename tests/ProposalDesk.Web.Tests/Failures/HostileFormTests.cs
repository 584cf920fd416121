using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Failures;

/// <summary>
/// Forms of signed-in people, filled as no page would fill them: fields missing, doubled, of the wrong kind, rows that are
/// not there, text that no database holds. Drawn by a fixed seed, so that a failure comes again.
/// </summary>
public abstract partial class HostileFormTests(DeskFixture desk)
{
    private const int TriesOfAForm = 14;

    private static readonly string[] _values =
    [
        "", " ", "maybe", "-1", "0", "7", "99999999999999999999", "9999-12-31", "0001-01-01", "2021-02-30", "\0", "\uFFFE",
        "\u202E倒过来\u2066", "\u200B\u200D",
        "<script>alert(1)</script>", "{办复率", "true,false", "on", "粮\r\n仓", "https://例子/\u00E9", "1e308", "％００", "∞",
    ];

    [Theory]
    [InlineData("clerk", "/intake")]
    [InlineData("clerk", "/import")]
    [InlineData("clerk", "/proposals/{received}/assignment")]
    [InlineData("clerk", "/proposals/{received}/registration")]
    [InlineData("clerk", "/proposals/{received}/transfer")]
    [InlineData("clerk", "/proposals/{received}/withdrawal")]
    [InlineData("clerk", "/proposals/{signed}/delivery")]
    [InlineData("clerk", "/proposals/{awaiting}/sheets")]
    [InlineData("admin", "/calendar/notice")]
    [InlineData("admin", "/calendar/day?date=2021-05-05")]
    [InlineData("clerk", "/reports")]
    [InlineData("clerk", "/reports/{report}/draft")]
    [InlineData("clerk", "/batches/new?papers=Letters&all=true")]
    [InlineData("clerk", "/submissions/2021/WorkPlan")]
    [InlineData("clerk", "/statistics?by=Kind")]
    [InlineData("head1", "/proposals/{assigned}/acceptance")]
    [InlineData("head1", "/proposals/{assigned}/refusal")]
    [InlineData("head1", "/proposals/{review}/review")]
    [InlineData("handler1", "/proposals/{handling}/contacts/new")]
    [InlineData("handler1", "/proposals/{handling}/draft")]
    [InlineData("handler1", "/proposals/{handling}/extension")]
    [InlineData("director", "/proposals/{handling}/waiver")]
    [InlineData("deputy1", "/proposals/{handling}/notice")]
    [InlineData("admin", "/administration/users/new")]
    [InlineData("admin", "/administration/sections/new")]
    [InlineData("admin", "/administration/bureau")]
    [InlineData("admin", "/administration/years")]
    [InlineData("admin", "/administration/years/2021/dates")]
    [InlineData("admin", "/administration/years/2021/limits")]
    [InlineData("admin", "/administration/years/2021/reminders")]
    [InlineData("admin", "/administration/years/2021/reviews")]
    [InlineData("admin", "/administration/years/2021/answer-classes")]
    [InlineData("handler1", "/account/notifications")]
    [InlineData("admin", "/administration/factor")]
    [InlineData("handler1", "/account/password")]
    [InlineData("deputy1", "/account/stand-ins")]
    public async Task Whatever_a_form_is_filled_with_the_answer_is_clear(string person, string address)
    {
        var browser = await desk.SignInAsync(person);
        var page = await browser.GetAsync(await PlaceAsync(address));
        Assert.True((int)page.Status == 200, $"{page.Path} is answered {page.Status}: {page.Text}");
        var random = new Random((address.Length * 31) + address[^1]);
        var forms = page.Document.QuerySelectorAll<IHtmlFormElement>("main form").ToList();
        Assert.NotEmpty(forms);

        for (var i = 0; i < TriesOfAForm; i++)
        {
            var form = forms[i % forms.Count];
            var fields = FieldsOf(form, random);
            var spoilt = Spoil(fields, random);
            var isPost = form.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) == true;
            var target = new Uri(
                browser.Client.BaseAddress!, form.GetAttribute("action") is { Length: > 0 } action ? action : page.PathAndQuery);
            using var request = new HttpRequestMessage(isPost ? HttpMethod.Post : HttpMethod.Get, isPost ? target : new UriBuilder(target)
            {
                Query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")),
            }.Uri);
            request.Content = isPost ? new FormUrlEncodedContent(fields) : null;
            using var response = await browser.Client.SendAsync(request);
            var text = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";

            Assert.True((int)response.StatusCode < 500,
                $"{request.Method} {target.PathAndQuery} with {spoilt} is answered {(int)response.StatusCode}");
            var english = ReadAnswer.EnglishIn(text);
            Assert.True(english.Length == 0, $"{target.PathAndQuery} with {spoilt} speaks English: {english}");
        }
    }

    [Theory]
    [InlineData("\u200B\u200D\u2060")]
    [InlineData("\u3164")]
    [InlineData("\uFFFE\uFDD0")]
    public async Task A_title_that_nobody_can_see_is_none(string title)
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync("/intake")).PressAsync("登记", Filled("0999", title));

        Assert.True(page.Error("Title").Contains("案由", StringComparison.Ordinal), $"{page.Status} {page.PathAndQuery} {page.Text}");
    }

    [Fact]
    public async Task Marks_that_turn_the_line_round_are_not_kept()
    {
        var clerk = await desk.SignInAsync("clerk");

        await (await clerk.GetAsync("/intake")).PressAsync("登记", Filled("0998", "关于\u202E粮仓\u202C的\uFFFE提案"));

        var page = await clerk.GetAsync("/proposals?q=" + Uri.EscapeDataString("粮仓\uFFFE的提案"));
        Assert.Contains("关于粮仓的提案", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_posted_with_rows_that_are_not_there_keeps_its_words()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");

        var page = await handler.ForgeAsync(form, $"/proposals/{id}/draft", ("Opening", "开头"), ("Items[0].Order", "2"),
            ("Items[0].Answer", "第二条的话"), ("Items[1].Order", "99"), ("Items[1].Answer", "没有这条"));

        Assert.Contains("意见建议的登记和打开页面时不一样了", string.Join(' ', page.Errors), StringComparison.Ordinal);
        Assert.Equal(("1", "2"), (page.Find("[name='Items[0].Order']")!.GetAttribute("value"), page.Find("[name='Items[1].Order']")!
            .GetAttribute("value")));
        Assert.Equal("第二条的话", page.Value("Items[1].Answer"));
        Assert.Null((await desk.ReloadAsync(id)).LetterInProgress);
    }

    // Rows named by words, such as the kinds of dates, come into tables whose keys are read like values.
    [Theory]
    [InlineData("/administration/years/2021/dates")]
    [InlineData("/administration/years/2021/limits")]
    [InlineData("/administration/years/2021/reminders")]
    [InlineData("/administration/years/2021/answer-classes")]
    public async Task A_row_named_as_none_is_named_is_answered_clearly(string address)
    {
        var admin = await desk.SignInAsync("admin");
        var page = await admin.GetAsync(address);
        var field = page.Document.QuerySelectorAll("main form [name*='[']").Select(e => e.GetAttribute("name")!).First();

        foreach (var name in new[] { "a", "-1", "99", "99999999999999999999", "粮仓", "" })
        {
            var answer = await admin.ForgeAsync(page, address, (Named().Replace(field, $"[{name}]", 1), "1"));

            Assert.True((int)answer.Status < 500, $"{answer.Status} for {field} as [{name}]");
            Assert.Equal("", ReadAnswer.EnglishIn(answer.Document.Body!.OuterHtml));
        }
    }

    private (string Name, object? Value)[] Filled(string number, string title) =>
    [
        ("SessionId", desk.Sessions[ProposalKind.CppccProposal].Id), ("CaseNumber", number), ("Title", title),
        ("Proposers[0].Name", "沈\u2067一"),
        ("Items[0].Heading", "多建\u200B粮仓"), ("ReferredOn", new DateOnly(2021, 3, 5)),
    ];

    private async Task<string> PlaceAsync(string address)
    {
        async Task<string> IdAsync(Task<long> made) => (await made).ToString(CultureInfo.InvariantCulture);

        return Placeholder().Match(address).Value switch
        {
            "{received}" => address.Replace("{received}", await IdAsync(desk.ReceiveAsync()), StringComparison.Ordinal),
            "{assigned}" => address.Replace("{assigned}", await IdAsync(desk.AssignedAsync()), StringComparison.Ordinal),
            "{handling}" => address.Replace("{handling}", await IdAsync(desk.InHandlingAsync()), StringComparison.Ordinal),
            "{review}" => address.Replace("{review}", await IdAsync(desk.UnderReviewAsync()), StringComparison.Ordinal),
            "{signed}" => address.Replace("{signed}", await IdAsync(desk.SignedAsync()), StringComparison.Ordinal),
            "{awaiting}" => address.Replace("{awaiting}", await IdAsync(desk.AwaitingFeedbackAsync(joint: 2)), StringComparison.Ordinal),
            "{report}" => address.Replace("{report}", await ReportAsync(), StringComparison.Ordinal),
            _ => address,
        };
    }

    private async Task<string> ReportAsync()
    {
        var clerk = await desk.SignInAsync("clerk");
        var seen = await clerk.GetAsync("/reports");
        var page = await clerk.ForgeAsync(seen, "/reports", ("year", "2021"), ("kind", "MidYear"));

        return page.Path.Split('/')[^1] is var id && long.TryParse(id, out _) ? id : throw new InvalidOperationException(page.Text);
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, Random random)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }))
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "file" or "submit" or "button" } or IHtmlButtonElement => null,
                IHtmlInputElement { Type: "checkbox" or "radio" } box => random.Next(2) == 0 ? box.Value : null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
            {
                fields.Add(KeyValuePair.Create(control.GetAttribute("name")!, value));
            }
        }

        return fields;
    }

    private static string Spoil(List<KeyValuePair<string, string>> fields, Random random)
    {
        var done = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var places = Enumerable.Range(0, fields.Count).Where(p => fields[p].Key != Page.TokenField).ToList();
            if (places.Count == 0)
            {
                break;
            }

            var place = places[random.Next(places.Count)];
            var (name, value) = fields[place];
            switch (random.Next(6))
            {
                case 0:
                    fields.RemoveAt(place);
                    done.Add($"without {name}");
                    break;
                case 1:
                    fields.Add(KeyValuePair.Create(name, _values[random.Next(_values.Length)]));
                    done.Add($"{name} twice");
                    break;
                case 2 when Row().IsMatch(name):
                    fields[place] = KeyValuePair.Create(Row().Replace(name, $"[{random.Next(3) * 500 + 3}]", 1), value);
                    done.Add($"{fields[place].Key} for {name}");
                    break;
                case 3 when Row().IsMatch(name):
                    var row = Row().Match(name).Index;
                    fields.RemoveAll(f => f.Key.StartsWith(name[..row], StringComparison.Ordinal));
                    done.Add($"without list {name[..row]}");
                    break;
                case 4:
                    fields[place] = KeyValuePair.Create(name, new string('长', 30_000));
                    done.Add($"{name} long");
                    break;
                default:
                    fields[place] = KeyValuePair.Create(name, _values[random.Next(_values.Length)]);
                    done.Add($"{name}={fields[place].Value}");
                    break;
            }
        }

        return string.Join(", ", done);
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Row();

    [GeneratedRegex(@"\[\w+\]")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}

public sealed class HostileFormsOnSqlite(SqliteDesk desk) : HostileFormTests(desk), IClassFixture<SqliteDesk>;

public sealed class HostileFormsOnPostgreSql(PostgreSqlDesk desk) : HostileFormTests(desk), IClassFixture<PostgreSqlDesk>;
