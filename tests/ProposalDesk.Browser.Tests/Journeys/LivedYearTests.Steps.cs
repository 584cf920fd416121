using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>How the clock is moved and a page is read.</summary>
public sealed partial class LivedYearTests
{
    // Mails leave the people out that the line in the application names.
    private static string Bare(string text) => NamedPeople().Replace(text, "");

    // The administrator moves time; whoever looks afterwards finds the mail of the skipped days gone out.
    private static async Task GoToAsync(Course course, string day, string inWords)
    {
        var admin = await course.AsAsync("admin");
        await admin.GoAsync("/demonstration");
        await admin.WriteAsync("调到哪一天", day);
        await admin.PressAsync("调到这一天");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = inWords }))
            .ToBeVisibleAsync(new() { Timeout = Waits.Work });
        var waiting = admin.Page.Locator("nav.tabs a[aria-current] .count");
        await admin.GoAsync("/outbox?tab=waiting");
        await Patience.UntilAsync(
            "no mail waits to be sent",
            async () =>
            {
                await admin.Page.ReloadAsync();
                return await waiting.InnerTextAsync() == "0";
            },
            every: TimeSpan.FromSeconds(1));
    }

    private static async Task<string> ReadAsync(Visitor person, string path)
    {
        await person.GoAsync(path);

        return Blanks().Replace(await person.Page.Locator("main").InnerTextAsync(), " ");
    }

    private static async Task<string> WhyAsync(Course course, string account, string picture)
    {
        var person = await course.AsAsync(account);
        await course.OpenCaseAsync(person);
        await person.Page.Locator(".status-block details.why > summary").ClickAsync();
        await person.CheckPageAsync();
        await person.TakePictureAsync(picture);

        return await person.Page.Locator(".status-block details.why").InnerTextAsync();
    }

    private static async Task SubmitAsync(Visitor clerk, string kind, string recipient, bool withDocument, bool isAccepted = true)
    {
        await clerk.GoAsync($"/submissions/2021/{kind}");
        await clerk.Page.GetByLabel(recipient, new() { Exact = true }).CheckAsync();
        await clerk.WriteAsync("报送凭据", "收文室签收");
        if (withDocument)
        {
            await clerk.Page.Locator("[name='Form.Document']").SetInputFilesAsync(
                new FilePayload { Name = "签发件.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        }

        await clerk.Page.GetByLabel("确认这一天无误，登记为迟报").CheckAsync();
        await clerk.PressAsync("登记报送");
        await Assertions.Expect(isAccepted ? clerk.Page.GetByRole(AriaRole.Status).First : clerk.Page.GetByRole(AriaRole.Alert).First)
            .ToBeVisibleAsync();
    }

    [GeneratedRegex("(还有[0-9]+天|今天到期|第[0-9]+次催办)[，。]")]
    private static partial Regex Reminder();

    [GeneratedRegex("已催办[0-9]+次，最近[0-9月]+日")]
    private static partial Regex Chased();

    [GeneratedRegex("(?<=评价时限|承诺时限)（[^）]+）|，(由[^，。]+办理|请督促办理)(?=。)")]
    private static partial Regex NamedPeople();

    [GeneratedRegex("2021年[0-9]+月[0-9]+日")]
    private static partial Regex Day();

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Blanks();
}
