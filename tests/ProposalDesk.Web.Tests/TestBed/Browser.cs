using AngleSharp.Html.Parser;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>One person's browser: keeps cookies, follows redirects, reads pages. It runs no scripts.</summary>
public sealed class Browser(HttpClient client)
{
    private static readonly HtmlParser _parser = new();

    /// <summary>For what is no page: downloads, JSON.</summary>
    public HttpClient Client { get; } = client;

    public async Task<Page> GetAsync(string address) =>
        await ReadAsync(await Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)));

    /// <summary>Fills in the real sign-in form and expects to be let in.</summary>
    public async Task<Page> SignInAsync(string userName, string password)
    {
        var page = await TrySignInAsync(userName, password);
        Assert.False(page.HasField("Password"), $"{userName} could not sign in: {page.Text}");
        return page;
    }

    /// <summary>Fills in the real sign-in form, whatever comes of it.</summary>
    public async Task<Page> TrySignInAsync(string userName, string password)
    {
        var form = await GetAsync("/sign-in");
        return await form.SubmitAsync(("UserName", userName), ("Password", password));
    }

    /// <summary>Posts what no form on the page would offer, with the antiforgery token of a page this browser has seen.</summary>
    public async Task<Page> ForgeAsync(Page seen, string address, params (string Name, string Value)[] values)
    {
        var fields = values.Select(v => KeyValuePair.Create(v.Name, v.Value))
            .Append(KeyValuePair.Create(Page.TokenField, seen.Token));
        using var content = new FormUrlEncodedContent(fields);

        return await SendAsync(HttpMethod.Post, new Uri(address, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>Posts fields and nothing else, as another site would make this browser do.</summary>
    public async Task<Page> PostAsync(string address, params (string Name, string Value)[] values)
    {
        using var content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));

        return await SendAsync(HttpMethod.Post, new Uri(address, UriKind.RelativeOrAbsolute), content);
    }

    internal async Task<Page> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        return await ReadAsync(await Client.SendAsync(request));
    }

    private async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = response.Content.Headers.ContentType?.MediaType == "text/html"
                ? await response.Content.ReadAsStringAsync()
                : "";
            var bytes = html.Length == 0 ? await response.Content.ReadAsByteArrayAsync() : [];
            var address = response.RequestMessage?.RequestUri ?? Client.BaseAddress!;

            return new Page(this, response.StatusCode, address, new(() => _parser.ParseDocument(html)), bytes);
        }
    }
}
