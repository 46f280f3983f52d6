// Command accord builds a knowledge graph from news articles.
package main

func main() {}
