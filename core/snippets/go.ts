import { spellHidden } from "../visible-text.ts";
import { snippets as words } from "../words/en/snippets.ts";
import { codePointEscape, escapeQuote } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** One file for Go 1.18 and later: `go run start-session.go`. */
export function go({ url, body, wait }: SnippetRequest): string {
  const packages = wait
    ? ["encoding/json", "fmt", "io", "math", "net/http", "net/url", "os", "strings", "time"]
    : ["fmt", "io", "net/http", "os", "strings"];
  return `package main

import (
${packages.map((name) => `\t"${name}"`).join("\n")}
)

// Follows no redirect: the key goes to this host alone.
var client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

func call(method, url, header, body string) (int, string, error) {
	key := os.Getenv("${KEY_VARIABLE}")
	if key == "" {
		panic("${words.keyMissing}")
	}
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	request.Header.Set("Authorization", "Bearer "+key)
	request.Header.Set(header, "application/json")
	answer, err := client.Do(request)
	if err != nil {
		return 0, "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return answer.StatusCode, string(text), err
}

func main() {
	sessions := ${literal(url)}
	body := ${body === null ? '""' : literal(body)}
	status, text, err := call("POST", sessions, "Content-Type", body)
	if err != nil {
		panic(err)
	}
${wait ? LOOP : "\tfmt.Println(status, text)\n\tif status/100 != 2 {\n\t\tos.Exit(1)\n\t}\n"}}
`;
}

function literal(text: string): string {
  return `"${spellHidden(escapeQuote(text, '"'), codePointEscape)}"`;
}

const LOOP = `	if status/100 != 2 {
		panic(fmt.Sprint("HTTP ", status, ": ", text))
	}
	var started struct{ Data struct{ SessionId string } }
	if err := json.Unmarshal([]byte(text), &started); err != nil {
		panic(err)
	}
	fmt.Println("${words.session}", started.Data.SessionId)

	last, count, wait := "", 0, 0.0
	for {
		var seen struct {
			Data  struct{ State string }
			Links struct{ Browser string }
		}
		trouble := true
		state := "${words.noAnswer}"
		status, text, err := call("GET", sessions+"/"+url.PathEscape(started.Data.SessionId), "Accept", "")
		if err == nil {
			state = fmt.Sprint("HTTP ", status)
			if status/100 == 2 {
				if json.Unmarshal([]byte(text), &seen) == nil && seen.Data.State != "" {
					state = seen.Data.State
					trouble = false
				}
			}
		}
		if state == last {
			count++
		} else {
			count = 1
			fmt.Println(state)
			if state == "waiting_for_input" {
				fmt.Println("${words.openInBrowser}", seen.Links.Browser)
			}
		}
		waits := [3]float64{${LOOP_WAITS.working}}
		switch state {
		case "completed":
			return
		case "fatal_errored":
			os.Exit(1)
		case "unknown", "HTTP 401", "HTTP 403", "HTTP 404", "HTTP 410":
			if count == ${LOOP_CONFIRMATIONS} {
				os.Exit(1)
			}
		case "waiting_for_input":
			waits = [3]float64{${LOOP_WAITS.waiting}}
		}
		if trouble {
			waits = [3]float64{${LOOP_WAITS.trouble}}
		}
		if count == 1 {
			wait = waits[0]
		} else {
			wait = math.Min(wait*waits[1], waits[2])
		}
		last = state
		time.Sleep(time.Duration(wait * float64(time.Second)))
	}
`;
